import { emptyTheme, type Theme } from '../../contract/schemas/theme.ts'
import { ListId, competitorsPlaceholder, type Codebook, type RuleList } from '../domain/codebook.ts'
import type { Vocabulary } from '../search/vocabulary.ts'
import type { ReadableDb } from '../store/handles.ts'
import { readTaggable, taggableIds, type TaggableText } from '../store/queries/taggable.ts'
import { competitorTerms } from '../text/competitors.ts'
import { readerOf } from '../text/reader-cache.ts'
import { createReader, type Reader, type Reading } from '../text/reading.ts'
import { joinStrengths, strengthsOf } from '../text/rule-strength.ts'
import { toTagInput } from './tag-input.ts'
import { termCandidates } from './term-candidates.ts'

/** A term of one language's list. */
export interface TermKey {
  readonly language: 'de' | 'en'
  readonly term: string
}
export const keyText = ({ language, term }: TermKey): string => `${language} ${term}`

/** Verbatims that a term hits by itself, whatever else the theme says. */
export interface TermHits {
  readonly strong: number[]
  /** Only in passing, with the strength of each hit: several of them may do together. */
  readonly weak: Map<number, readonly number[]>
  /** In the subject, which makes a hit of what is else said in passing. */
  readonly titled: number[]
}

/** Terms first asked for together are looked for together: each text is read once. */
interface Group {
  readonly keys: readonly string[]
  readonly reader: Reader
  readonly candidates: readonly number[]
  at: number
}

export interface TermHitsReader {
  /** Looks for terms not yet looked for until the time is up; tells how far the terms asked for are. */
  readonly look: (keys: readonly TermKey[], until: number) => { readonly looked: number; readonly candidates: number }
  readonly hitsOf: (key: TermKey) => TermHits
}

export interface TermHitsOptions {
  readonly db: ReadableDb
  readonly codebook: Codebook
  readonly competitors: readonly string[]
  readonly vocabulary: () => Vocabulary
}

const CHUNK = 40
const nothing = (): TermHits => ({ strong: [], weak: new Map(), titled: [] })

/** Finds, and remembers, what each term hits; made anew when verbatims come or go. */
export function createTermHits({ db, codebook, competitors, vocabulary }: TermHitsOptions): TermHitsReader {
  const hits = new Map<string, TermHits>()
  const groups: Group[] = []
  const begin = (keys: readonly TermKey[]): void => {
    const fresh = keys.filter(key => !hits.has(keyText(key)))
    if (fresh.length === 0) return
    for (const key of fresh) hits.set(keyText(key), nothing())
    const terms = fresh.flatMap(({ term }) =>
      term === competitorsPlaceholder ? competitors.flatMap(competitorTerms) : [term],
    )
    const candidates = termCandidates(db, terms, vocabulary()) ?? taggableIds(db)
    groups.push({ keys: fresh.map(keyText), reader: readerOfTerms(fresh, codebook, competitors), candidates, at: 0 })
  }
  return {
    hitsOf: key => hits.get(keyText(key)) ?? nothing(),
    look: (keys, until) => {
      begin(keys)
      const wanted = new Set(keys.map(keyText))
      const mine = groups.filter(group => group.keys.some(key => wanted.has(key)))
      for (const group of mine) lookOn(db, group, hits, until)
      return {
        looked: mine.reduce((sum, { at }) => sum + at, 0),
        candidates: mine.reduce((sum, { candidates }) => sum + candidates.length, 0),
      }
    },
  }
}

function lookOn(db: ReadableDb, group: Group, hits: ReadonlyMap<string, TermHits>, until: number): void {
  while (group.at < group.candidates.length && performance.now() < until) {
    const chunk = group.candidates.slice(group.at, group.at + CHUNK)
    for (const row of readTaggable(db, chunk)) note(row, group, hits)
    group.at += chunk.length
  }
}

function note(row: TaggableText, { keys, reader }: Group, hits: ReadonlyMap<string, TermHits>): void {
  const reading = reader.read(toTagInput(row))
  const title = readTitle(row, reader)
  for (const key of keys) {
    const found = reader.ofTheme(reading, key)
    const { strong, weak, titled } = hits.get(key) ?? nothing()
    const strengths = strengthsOf(found, reading)
    if (joinStrengths(strengths) >= 1) strong.push(row.id)
    else if (strengths.length > 0) weak.set(row.id, strengths)
    if (title !== null && reader.ofTheme(title, key).length > 0) titled.push(row.id)
  }
}

/** The subject as the tagger reads it; null where there is none. */
export const readTitle = (row: TaggableText, reader: Reader): Reading | null =>
  row.title === '' ? null : reader.read({ ...toTagInput(row), text: row.title, hidden: [], title: '' })

const none: RuleList = { terms: { de: [], en: [] }, watch: { de: [], en: [] } }

/** Words of mood alone: what is said in passing counts where they stand beside it. */
export function moodsOnly({ lists }: Codebook): Codebook['lists'] {
  const kept = (id: ListId): RuleList => (id.startsWith('sentiment.') ? lists[id] : none)
  return Object.fromEntries(ListId.options.map(id => [id, kept(id)])) as Codebook['lists']
}

function readerOfTerms(keys: readonly TermKey[], codebook: Codebook, competitors: readonly string[]): Reader {
  const themes = keys.map(key => ruleTheme(keyText(key), { terms: { de: [], en: [], [key.language]: [key.term] } }))
  return createReader({ version: 0, themes, lists: moodsOnly(codebook) }, competitors, readerOf(codebook, competitors))
}

/** A theme of rules alone. */
export const ruleTheme = (id: string, rules: Partial<Theme>): Theme => ({
  ...emptyTheme(id),
  direction: 'both',
  ...rules,
})
