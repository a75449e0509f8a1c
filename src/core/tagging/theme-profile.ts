import type { ThemeProfile } from '../../contract/schemas/theme-profile.ts'
import type { Core } from '../core.ts'
import { makeSnippet } from '../search/snippet.ts'
import { countReviewed, listReviewed, type ReviewedRow } from '../store/queries/reviews.ts'
import { readSettings } from '../store/queries/settings.ts'
import { readTaggable } from '../store/queries/taggable.ts'
import { rejectedFor } from '../store/queries/theme-codings.ts'
import { listThemeMonths, textsOfThemeIn } from '../store/queries/theme-months.ts'
import { withoutHidden } from '../text/own-words/own-words.ts'
import { wordsOf } from '../text/search-words.ts'
import { learnedVocabulary } from '../text/theme-vocabulary.ts'
import { writtenForm } from '../text/uncovered/cluster.ts'
import { collectContentWords } from '../text/uncovered/content-words.ts'
import { toExample } from './training-example.ts'

/** The newest decisions; a vocabulary of more reads the same. */
const MOST_LETTERS = 1500
const SHOWN_WORDS = 24
const SHOWN_EXAMPLES = 6

/** A theme as the tagger knows it: what it learned from, which words it goes by, and what is new about it. */
export function themeProfile({ db, tools }: Core, themeId: string): ThemeProfile {
  const rows = listReviewed(db).slice(-MOST_LETTERS)
  const bearing = rows.filter(row => row.decision.themes.includes(themeId))
  const words = learnedVocabulary(
    tools.learner.model(),
    tools.codebook(),
    readSettings(db).competitors,
    themeId,
    rows.flatMap(row => toExample(row) ?? []),
  )
  const shown = (isGood: (weight: number) => boolean): ThemeProfile['speaksFor'] =>
    words
      .filter(({ weight }) => isGood(weight))
      .slice(0, SHOWN_WORDS)
      .map(({ word, weight, texts }) => ({ word, weight, letters: texts }))
  const speaksFor = shown(weight => weight > 0)
  return {
    reviewed: countReviewed(db),
    bearing: bearing.length,
    learned: words.length > 0,
    speaksFor,
    speaksAgainst: shown(weight => weight < 0).slice(0, SHOWN_WORDS / 2),
    examplesFor: toExamples(bearing, speaksFor),
    examplesAgainst: toExamples(rejectedOf(db, rows, themeId), speaksFor),
    drift: driftOf(db, themeId),
  }
}

function toExamples(rows: readonly ReviewedRow[], words: ThemeProfile['speaksFor']): ThemeProfile['examplesFor'] {
  const marked = words.flatMap(({ word }) => wordsOf(word)).map(word => ({ word, how: 'whole' as const }))
  return rows
    .slice(-SHOWN_EXAMPLES)
    .toReversed()
    .map(({ id, text, hidden }) => ({ verbatimId: id, ...makeSnippet(withoutHidden(text, hidden), marked) }))
}

/** Suggested, and turned down by the owner: what the theme is not. */
function rejectedOf(db: Core['db'], rows: readonly ReviewedRow[], themeId: string): ReviewedRow[] {
  const ids = new Set(rejectedFor(db, themeId))
  return rows.filter(({ id }) => ids.has(id))
}

/** New words beside at least so many letters that have them. */
const FEWEST_LETTERS = 3
const SHOWN_NEW_WORDS = 6

function driftOf(db: Core['db'], themeId: string): ThemeProfile['drift'] {
  const [now, before] = listThemeMonths(db, themeId)
  if (now === undefined || before === undefined) return null
  return {
    month: now.month,
    letters: now.letters,
    bearing: now.bearing,
    before: { letters: before.letters, bearing: before.bearing },
    newWords: newWordsOf(db, themeId, now.month, before.month),
  }
}

function newWordsOf(db: Core['db'], themeId: string, month: string, before: string): string[] {
  const now = readTaggable(db, textsOfThemeIn(db, themeId, month))
  const old = readTaggable(db, textsOfThemeIn(db, themeId, before))
  const all = [...now, ...old].map(row => ({ ...row, person: null, isCovered: true }))
  const { stems, forms, size } = collectContentWords(all)
  const counts = Array.from({ length: size }, () => ({ now: 0, before: 0 }))
  for (const [at, own] of stems.entries())
    for (const stem of own) {
      const count = counts[stem]
      if (count !== undefined) count[at < now.length ? 'now' : 'before']++
    }
  return counts
    .map((count, stem) => ({ ...count, stem }))
    .filter(
      count => count.now >= FEWEST_LETTERS && count.now > 3 * count.before * (now.length / Math.max(1, old.length)),
    )
    .sort((a, b) => b.now - a.now)
    .slice(0, SHOWN_NEW_WORDS)
    .map(({ stem }) => writtenForm(forms[stem] ?? new Map()))
}
