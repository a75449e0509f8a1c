import type { Hidden } from '../../contract/schemas/message.ts'
import { toEvidenceText } from '../domain/evidence-text.ts'
import { effectiveValues } from '../domain/effective.ts'
import { fold } from '../text/fold.ts'
import type { TagResult } from '../text/tagger.ts'
import type { CodingPart, VerbatimPart } from './import-row.ts'
import type { TextPacker } from './text-packer.ts'
import { toRecord, type WordsRecord } from './words-record.ts'

/** As many letters of a verbatim as a list shows. */
const SNIPPET = 160
/** A text beyond this is a file pasted into a mail: found by its beginning. */
const INDEXED = 100_000

export interface PartSource extends Pick<
  VerbatimPart,
  'saidOn' | 'month' | 'class' | 'classReason' | 'title' | 'language'
> {
  readonly text: string
  readonly hidden: readonly Hidden[]
  readonly person: { readonly name: string; readonly address: string } | null
  readonly tags: TagResult
  readonly mail: WordsRecord['mail']
}

/** Everything of a verbatim's row that can be worked out without the workspace. */
export function toVerbatimPart(
  { text, hidden, person, tags, mail, ...rest }: PartSource,
  keep: TextPacker['add'],
): VerbatimPart {
  const name = person?.name ?? ''
  const address = person?.address.toLowerCase() ?? ''
  return {
    ...rest,
    personName: name === '' ? null : name,
    personAddress: address === '' ? null : address,
    words: keep(toRecord({ text, hidden: toJson(hidden), findings: toJson(tags.findings), mail })),
    suggestedSentiment: tags.sentiment,
    effective: effectiveValues(tags, null),
    uncertainty: tags.doubt,
    codings: tags.codings.map(toCodingPart),
    index: { title: fold(rest.title), words: toIndexedWords(text, hidden), person: fold(`${name} ${address}`) },
  }
}

/** The words that the search finds, folded. */
export const toIndexedWords = (text: string, hidden: readonly Hidden[]): string =>
  fold(withoutAllHidden(text, hidden).slice(0, INDEXED))

const toCodingPart = (coding: TagResult['codings'][number]): CodingPart => ({
  themeId: coding.themeId,
  layer: coding.layer,
  confidence: coding.confidence,
  polarity: coding.polarity,
  evidence: toEvidenceText(coding.evidence),
})

/** Own words without the greeting too: "Sehr geehrte Damen und Herren" tells no letter from another. */
function withoutAllHidden(text: string, hidden: readonly Hidden[]): string {
  let out = ''
  let at = 0
  for (const { span } of hidden) {
    if (span[0] > at) out += `${text.slice(at, span[0])}\n`
    at = Math.max(at, span[1])
  }
  return (out + text.slice(at)).trim()
}

/** The beginning that lists show. */
export function toSnippet(text: string, hidden: readonly Hidden[]): string {
  const own = withoutAllHidden(text, hidden)
  const plain = (own === '' ? text : own)
    .slice(0, SNIPPET * 4)
    .replaceAll(/\s+/g, ' ')
    .trim()
  if (plain.length <= SNIPPET) return plain
  const blank = plain.lastIndexOf(' ', SNIPPET)
  return `${plain.slice(0, blank > SNIPPET / 2 ? blank : SNIPPET)} …`
}

/** Most lists are empty; that needs no serialiser. */
export const toJson = (value: unknown): string =>
  Array.isArray(value) && value.length === 0 ? '[]' : JSON.stringify(value)
