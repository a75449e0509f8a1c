import { starterCodebook } from '../../../src/core/domain/starter-codebook.ts'
import { createTagger } from '../../../src/core/text/tagger.ts'
import type { TagInput, TagResult } from '../../../src/core/text/tagger.ts'

const tagger = createTagger({ codebook: starterCodebook(), competitors: ['Wiesner Wohnen', 'Falk & Söhne GmbH'] })

export const mail = (text: string, more: Partial<TagInput> = {}): TagInput => ({
  text,
  hidden: [],
  language: null,
  direction: 'in',
  title: '',
  ...more,
})
export const tag = (text: string, more: Partial<TagInput> = {}): TagResult => tagger.tag(mail(text, more))

export const themesOf = (text: string, more: Partial<TagInput> = {}): string[] =>
  tag(text, more).codings.map(({ themeId }) => themeId)

/** `T1+`, `T5-`, `T4` (neutral), `T2±` */
export const signed = (text: string, more: Partial<TagInput> = {}): string[] =>
  tag(text, more).codings.map(
    ({ themeId, polarity }) => themeId + { positive: '+', negative: '-', neutral: '', mixed: '±' }[polarity],
  )

export const finding = (kind: string, text: string, more: Partial<TagInput> = {}): string | undefined =>
  tag(text, more).findings.find(found => found.kind === kind)?.value
