import type { Hidden } from '../../contract/schemas/message.ts'

/** What the tagger looks at: the whole decoded text, with the parts that are not the writer's own marked as hidden. */
export interface TagInput {
  readonly text: string
  readonly hidden: readonly Hidden[]
  /** `de`, `en` … or null when not sure. */
  readonly language: string | null
  /** `in`: customers and answers; `out`: our own mail. */
  readonly direction: 'in' | 'out'
  /** Subject of the mail, question of the survey; context only, spans never point into it. */
  readonly title: string
}
