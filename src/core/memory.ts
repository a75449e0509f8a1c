import type { ReadableDb } from './store/handles.ts'
import { dataVersion } from './store/queries/workspace.ts'

/** Answers that are asked for again with every key or scroll, kept until something is written. */
export interface Memory {
  readonly recall: <T>(key: string, make: () => T) => T
  readonly forget: () => void
}

const MOST_ANSWERS = 40

/** For one connection; what another process writes is noticed, too. */
export function createMemory(db: ReadableDb): Memory {
  const answers = new Map<string, unknown>()
  let version = -1
  // Another process may write what this one only reads.
  const present = (): number => dataVersion(db)
  return {
    recall: <T>(key: string, make: () => T): T => {
      if (present() !== version) answers.clear()
      version = present()
      if (answers.has(key)) return answers.get(key) as T
      const answer = make()
      if (answers.size >= MOST_ANSWERS) answers.delete(answers.keys().next().value ?? '')
      answers.set(key, answer)
      return answer
    },
    forget: () => answers.clear(),
  }
}
