import type { Parsed } from '../../contract/methods.ts'
import type { RulePreview, RuleProblem } from '../../contract/schemas/codebook.ts'
import type { Coding } from '../../contract/schemas/coding.ts'
import type { MessageClass } from '../../contract/schemas/message.ts'
import type { Direction } from '../../contract/schemas/theme.ts'
import type { Core } from '../core.ts'
import { ListId, type Codebook, type RuleList } from '../domain/codebook.ts'
import { wordsOf } from '../text/search-words.ts'
import { makeSnippet } from '../search/snippet.ts'
import type { ReadableDb } from '../store/handles.ts'
import { newestVerbatims, type NewestRow } from '../store/queries/newest-verbatims.ts'
import { toTagInput } from '../tagging/tag-input.ts'
import { parseTerm } from '../text/notation/parse.ts'
import { withoutHidden } from '../text/own-words/own-words.ts'
import { createTagger, type Tagger } from '../text/tagger.ts'

type Input = Parsed<'codebook.preview-rules'>

/** As many of the newest verbatims as are read while the owner types on. */
const SCANNED = 3000
const TIME_MS = 150

/** What these rules would hit among the newest verbatims, and which terms are not written right. */
export function previewRules({ db }: Core, input: Input): RulePreview {
  const { terms, watch } = input
  const problems = [
    ...problemsOf('terms', 'de', terms.de),
    ...problemsOf('terms', 'en', terms.en),
    ...problemsOf('watch', 'de', watch.de),
    ...problemsOf('watch', 'en', watch.en),
  ]
  return { ...findHits(db, input, createTagger({ codebook: draftCodebook(input) })), problems }
}

function findHits(db: ReadableDb, { direction, limit }: Input, tagger: Tagger): Omit<RulePreview, 'problems'> {
  const until = performance.now() + TIME_MS
  const examples: RulePreview['examples'] = []
  let hits = 0
  let scanned = 0
  for (const row of newestVerbatims(db, classesOf[direction], SCANNED)) {
    const [coding] = tagger.tag(toTagInput(row)).codings
    scanned++
    if (coding !== undefined) hits++
    if (coding !== undefined && examples.length < limit) examples.push(toExample(row, coding))
    if (performance.now() > until) break
  }
  return { hits, scanned, examples }
}

function toExample(row: NewestRow, { evidence }: Coding): RulePreview['examples'][number] {
  const [first] = evidence
  const words = evidence.flatMap(({ words }) => wordsOf(words)).map(word => ({ word, how: 'whole' as const }))
  const own = withoutHidden(row.text, row.hidden)
  return { verbatimId: row.id, term: first?.rule ?? '', ...makeSnippet(own === '' ? row.text : own, words) }
}

const classesOf: Readonly<Record<Direction, readonly MessageClass[]>> = {
  in: ['customer'],
  out: ['own'],
  both: ['customer', 'own'],
}

const draftId = 'draft'

/** A codebook of this one theme: what other themes say of a verbatim does not matter here. */
function draftCodebook({ direction, terms, watch }: Input): Codebook {
  const nothing: RuleList = { terms: { de: [], en: [] }, watch: { de: [], en: [] } }
  const draft = {
    ...emptyTheme,
    direction,
    terms: { de: soundTerms(terms.de), en: soundTerms(terms.en) },
    watch: { de: soundTerms(watch.de), en: soundTerms(watch.en) },
  }
  const lists = Object.fromEntries(ListId.options.map(id => [id, nothing] as const)) as Codebook['lists']
  return { version: 0, themes: [draft], lists }
}

const soundTerms = (terms: readonly string[]): string[] => terms.filter(term => parseTerm(term).ok)

const emptyTheme = {
  id: draftId,
  parentId: null,
  name: { de: draftId, en: draftId },
  definition: { de: '', en: '' },
  examples: [],
  color: 0,
  threshold: 0.5,
  archived: false,
}

function problemsOf(
  list: RuleProblem['list'],
  language: RuleProblem['language'],
  terms: readonly string[],
): RuleProblem[] {
  return terms.flatMap(term => {
    const parsed = parseTerm(term)
    return parsed.ok ? [] : [{ list, language, term, message: parsed.problem, at: parsed.at }]
  })
}
