import type { WritableDb } from '../store/handles.ts'

class TakenBack extends Error {}

/** Does the work, keeps its answer and takes back all that it wrote. */
export function tryOut<T>(db: WritableDb, work: () => T): T {
  let answer: { readonly value: T } | null = null
  try {
    db.transaction(() => {
      answer = { value: work() }
      throw new TakenBack()
    })
  } catch (thrown) {
    if (!(thrown instanceof TakenBack)) throw thrown
  }
  // oxlint-disable-next-line typescript/no-unnecessary-condition -- set inside the transaction
  if (answer === null) throw new Error('a transaction that did not run')
  return (answer as { readonly value: T }).value
}
