import type { Hidden, MessageClass } from '../../contract/schemas/message.ts'
import type { TagInput } from '../text/tagger.ts'

export interface TaggableRow {
  readonly class: MessageClass
  readonly title: string
  readonly language: string | null
  readonly text: string
  readonly hidden: readonly Hidden[]
}

/** Machines' mail, newsletters and bounces say nothing about our work; only people's words are tagged. */
export const isTagged = (messageClass: MessageClass): boolean => messageClass === 'customer' || messageClass === 'own'

export const toTagInput = (row: TaggableRow): TagInput => ({
  text: row.text,
  hidden: row.hidden,
  language: row.language,
  direction: row.class === 'own' ? 'out' : 'in',
  title: row.title,
})
