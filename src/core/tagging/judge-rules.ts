import type { RuleVerdict } from '../../contract/schemas/codebook.ts'
import type { Direction, Terms } from '../../contract/schemas/theme.ts'
import type { Core } from '../core.ts'
import type { ReadableDb } from '../store/handles.ts'
import { readSettings } from '../store/queries/settings.ts'
import { markTaggable, readTaggable, sizeOfTaggable, type TaggableText } from '../store/queries/taggable.ts'
import { decisionsAsTo } from '../store/queries/theme-codings.ts'
import type { Hit } from '../text/notation/match.ts'
import { readerOf as readerOfCodebook } from '../text/reader-cache.ts'
import { createReader, type Reader, type Reading } from '../text/reading.ts'
import { joinStrengths, themeStrength } from '../text/rule-strength.ts'
import { toTagInput } from './tag-input.ts'
import {
  createTermHits,
  keyText,
  moodsOnly,
  readTitle,
  ruleTheme,
  type TermHits,
  type TermHitsReader,
  type TermKey,
} from './term-hits.ts'

export interface Rules {
  readonly direction: Direction
  readonly terms: Terms
  readonly watch: Terms
  /** The theme they belong to, for what was decided on it; absent for a new one. */
  readonly themeId?: string | undefined
}

export interface JudgedRules {
  readonly ids: Readonly<Record<RuleVerdict, readonly number[]>>
  readonly scanned: number
  readonly looked: number
  readonly candidates: number
  /** Reads with these rules as `draft`, and without their exceptions as `bare`. */
  readonly reader: Reader
}

/** True counts, worked out term by term: while one is typed, the others are known. What time does not suffice for comes next time. */
export function judgeRules(core: Pick<Core, 'db' | 'tools'>, rules: Rules, until: number): JudgedRules {
  const desk = deskOf(core)
  const terms = keysOf(rules.terms)
  const watch = keysOf(rules.watch)
  const progress = desk.hits.look([...terms, ...watch], until)
  const reader = readerOf(core, rules)
  const isMine = desk.looksAt(rules.direction)
  const strong = union(terms.map(key => desk.hits.hitsOf(key).strong)).filter(isMine)
  const watched = new Set(union(watch.map(key => touchedBy(desk.hits.hitsOf(key)))))
  const verdicts = new Map<number, RuleVerdict>()
  const titled = new Set(terms.flatMap(key => desk.hits.hitsOf(key).titled))
  for (const [id, strengths] of weakHits(terms, desk.hits))
    if (isMine(id)) verdicts.set(id, titled.has(id) || joinStrengths(strengths) >= 1 ? 'hit' : 'passing')
  for (const id of strong) verdicts.set(id, 'hit')
  const doubtful = [...verdicts.keys()].filter(id => watched.has(id))
  const open = desk.judge(doubtful, { terms, watch, reader }, verdicts, until)
  const ids = byVerdict(verdicts)
  const hit = new Set(ids.hit)
  const decided =
    rules.themeId === undefined ? [] : decisionsAsTo(core.db, rules.themeId).filter(({ id }) => isMine(id))
  return {
    ids: {
      ...ids,
      missed: decided.filter(({ id, bears }) => bears && !hit.has(id)).map(({ id }) => id),
      wrong: decided.filter(({ id, bears }) => !bears && hit.has(id)).map(({ id }) => id),
    },
    scanned: desk.count(rules.direction),
    looked: progress.looked,
    candidates: progress.candidates + open,
    reader,
  }
}

const keysOf = ({ de, en }: Terms): TermKey[] => [
  ...de.map(term => ({ language: 'de' as const, term })),
  ...en.map(term => ({ language: 'en' as const, term })),
]

const touchedBy = ({ strong, weak, titled }: TermHits): number[] => [...strong, ...weak.keys(), ...titled]

/** By verbatim: the strengths of all that is said in passing, whichever term hits it. */
function weakHits(terms: readonly TermKey[], hits: TermHitsReader): Map<number, readonly number[]> {
  const all = new Map<number, readonly number[]>()
  for (const key of terms)
    for (const [id, strengths] of hits.hitsOf(key).weak) all.set(id, [...(all.get(id) ?? []), ...strengths])
  return all
}

const union = (lists: readonly (readonly number[])[]): number[] => [...new Set(lists.flat())]

function byVerdict(verdicts: ReadonlyMap<number, RuleVerdict>): Record<RuleVerdict, number[]> {
  const ids: Record<RuleVerdict, number[]> = { hit: [], exception: [], passing: [], missed: [], wrong: [] }
  for (const [id, verdict] of verdicts) ids[verdict].push(id)
  return ids
}

function readerOf({ db, tools }: Pick<Core, 'db' | 'tools'>, { direction, terms, watch }: Rules): Reader {
  const themes = [ruleTheme('draft', { direction, terms, watch }), ruleTheme('bare', { direction, terms })]
  const { competitors } = readSettings(db)
  const codebook = tools.codebook()
  return createReader(
    { version: 0, themes, lists: moodsOnly(codebook) },
    competitors,
    readerOfCodebook(codebook, competitors),
  )
}

interface Doubt {
  readonly terms: readonly TermKey[]
  readonly watch: readonly TermKey[]
  readonly reader: Reader
}

/** What is kept of a workspace between two keys. */
interface Desk {
  readonly signature: string
  readonly hits: TermHitsReader
  readonly looksAt: (direction: Direction) => (id: number) => boolean
  readonly count: (direction: Direction) => number
  /** Reads verbatims that both a term and an exception hit; answers how many it had no time for. */
  readonly judge: (ids: readonly number[], doubt: Doubt, verdicts: Map<number, RuleVerdict>, until: number) => number
}

const desks = new WeakMap<ReadableDb, Desk>()

function deskOf({ db, tools }: Pick<Core, 'db' | 'tools'>): Desk {
  const { competitors } = readSettings(db)
  const codebook = tools.codebook()
  const rules = codebook.themes.map(({ terms, watch, archived }) => [terms, watch, archived])
  const signature = JSON.stringify([sizeOfTaggable(db), competitors, rules, moodsOnly(codebook)])
  const known = desks.get(db)
  if (known?.signature === signature) return known
  const made = createDesk(db, signature, createTermHits({ db, codebook, competitors, vocabulary: tools.vocabulary }))
  desks.set(db, made)
  return made
}

function createDesk(db: ReadableDb, signature: string, hits: TermHitsReader): Desk {
  const classes = markTaggable(db)
  const counts = { in: 0, out: 0, both: 0 }
  for (const mark of classes) if (mark !== 0) counts[mark === 1 ? 'in' : 'out']++
  counts.both = counts.in + counts.out
  const judged = new Map<string, RuleVerdict>()
  return {
    signature,
    hits,
    count: direction => counts[direction],
    looksAt: direction => {
      const other = direction === 'in' ? 2 : direction === 'out' ? 1 : 0
      return id => classes[id] !== 0 && classes[id] !== other
    },
    judge: (ids, { terms, watch, reader }, verdicts, until) => {
      // A verdict rests on nothing but the terms and exceptions that hit the verbatim.
      const touching = keysByVerbatim(new Set(ids), [...terms, ...watch], hits)
      const open = ids.filter(id => {
        const verdict = judged.get(`${id} ${touching.get(id)}`)
        if (verdict !== undefined) verdicts.set(id, verdict)
        return verdict === undefined
      })
      let done = 0
      for (; done < open.length && (done === 0 || performance.now() < until); done += 40)
        for (const row of readTaggable(db, open.slice(done, done + 40))) {
          const reading = reader.read(toTagInput(row))
          const found = reader.ofTheme(reading, 'draft')
          const verdict = found.length === 0 ? 'exception' : isHit(found, reading, row, reader) ? 'hit' : 'passing'
          judged.set(`${row.id} ${touching.get(row.id)}`, verdict)
          verdicts.set(row.id, verdict)
        }
      return Math.max(0, open.length - done)
    },
  }
}

function isHit(found: readonly Hit[], reading: Reading, row: TaggableText, reader: Reader): boolean {
  if (themeStrength(found, reading) >= 1) return true
  const title = readTitle(row, reader)
  return title !== null && reader.ofTheme(title, 'draft').length > 0
}

function keysByVerbatim(ids: ReadonlySet<number>, keys: readonly TermKey[], hits: TermHitsReader): Map<number, string> {
  const touching = new Map<number, string>()
  if (ids.size === 0) return touching
  for (const key of keys) {
    for (const id of new Set(touchedBy(hits.hitsOf(key))))
      if (ids.has(id)) touching.set(id, `${touching.get(id) ?? ''}|${keyText(key)}`)
  }
  return touching
}
