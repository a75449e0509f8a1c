import type { MessageClass } from '../../contract/schemas/message.ts'
import type { TaggableText } from '../store/queries/taggable.ts'
import type { TagInput } from '../text/tagger.ts'

/** Machines' mail, newsletters and bounces say nothing about our work; only people's words are tagged. */
export const isTagged = (messageClass: MessageClass): boolean => messageClass === 'customer' || messageClass === 'own'

/** Our own words are read for what we say, customers' for what they say. */
export const toTagInput = (text: Omit<TaggableText, 'id'>): TagInput => ({
  text: text.text,
  hidden: text.hidden,
  language: text.language,
  direction: text.class === 'own' ? 'out' : 'in',
  title: text.title,
})
