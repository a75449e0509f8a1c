import type { PersonAddresses } from '../../contract/schemas/erasure.ts'
import { erase } from './erase.ts'
import { findPerson } from './find-person.ts'
import { defineJob } from './job.ts'

/** Erases everything of a person: their letters and ours to them; out of those of others they are cut. */
export const erasePersonJob = defineJob<PersonAddresses>({
  kind: 'erase',
  subject: () => '',
  async run(asked, context) {
    const { signal, progress } = context
    const onShare = (share: number): void => progress({ done: share / 3, total: 1, items: 0 })
    const person = await findPerson(context, asked, { signal, onShare })
    if (signal.aborted) return null
    const letters = new Set([...person.letters, ...person.replies].map(({ id }) => id))
    await erase(
      {
        ...context,
        progress: step => progress({ ...step, done: 1 / 3 + (step.done * 2) / 3 }),
      },
      {
        letters,
        redacted: person.redacted,
        person,
        before: null,
        step: { label: 'erase.person', params: { count: String(letters.size + person.redacted.size) } },
      },
    )
    return null
  },
})
