import type { Parsed } from '../../contract/methods.ts'
import type { RuleExample, RulePreview, RuleProblem, RuleVerdict } from '../../contract/schemas/codebook.ts'
import type { Core } from '../core.ts'
import { termProblem } from '../domain/term-problem.ts'
import { makeSnippet } from '../search/snippet.ts'
import { readTaggable, type TaggableText } from '../store/queries/taggable.ts'
import { bearersOf } from '../store/queries/theme-codings.ts'
import { judgeRules, type JudgedRules } from '../tagging/judge-rules.ts'
import { toTagInput } from '../tagging/tag-input.ts'
import { withoutHidden } from '../text/own-words/own-words.ts'
import { toEvidences, type Reader } from '../text/reading.ts'
import { wordsOf } from '../text/search-words.ts'

type Input = Parsed<'codebook.preview-rules'>

/** As long as one answer may take; the rest of a count comes with the next. */
const TIME_MS = 120
/** Near misses shown of each kind. */
const NEAR_SHOWN = 5

/** What these rules would hit among all verbatims, what they nearly hit, and which terms are not written right. */
export function previewRules(core: Core, input: Input): RulePreview {
  const { terms, watch } = input
  const sound = {
    ...input,
    terms: { de: soundTerms(terms.de), en: soundTerms(terms.en) },
    watch: { de: soundTerms(watch.de), en: soundTerms(watch.en) },
  }
  const judged = judgeRules(core, sound, performance.now() + TIME_MS)
  const { exception, passing, missed, wrong } = judged.ids
  return {
    hits: judged.ids.hit.length,
    scanned: judged.scanned,
    complete: judged.looked >= judged.candidates,
    looked: judged.looked,
    candidates: judged.candidates,
    near: { exception: exception.length, passing: passing.length, missed: missed.length, wrong: wrong.length },
    bearing: bearingOf(core, judged, input.themeId),
    examples: examplesOf(core, judged, input.limit),
    problems: [
      ...problemsOf('terms', 'de', terms.de),
      ...problemsOf('terms', 'en', terms.en),
      ...problemsOf('watch', 'de', watch.de),
      ...problemsOf('watch', 'en', watch.en),
    ],
  }
}

/** Why a theme has other voices than its terms hit: decisions and what was learned go beyond the terms, or against them. */
function bearingOf({ db }: Core, { ids }: JudgedRules, themeId: string | undefined): RulePreview['bearing'] {
  if (themeId === undefined) return null
  const hits = new Set(ids.hit)
  const bearers = bearersOf(db, themeId)
  return { all: bearers.length, hit: bearers.filter(id => hits.has(id)).length }
}

/** Newest first of each kind; what the owner decided otherwise before what only nearly hits. */
function examplesOf({ db }: Core, { ids, reader }: JudgedRules, limit: number): RuleExample[] {
  const kinds: readonly [RuleVerdict, number][] = [
    ['hit', limit],
    ['missed', NEAR_SHOWN],
    ['wrong', NEAR_SHOWN],
    ['passing', NEAR_SHOWN],
    ['exception', NEAR_SHOWN],
  ]
  return kinds.flatMap(([kind, most]) =>
    readTaggable(db, ids[kind].toSorted((a, b) => b - a).slice(0, most)).map(row => toExample(kind, row, reader)),
  )
}

function toExample(kind: RuleVerdict, row: TaggableText, reader: Reader): RuleExample {
  const reading = reader.read(toTagInput(row))
  const found = kind === 'missed' ? [] : reader.ofTheme(reading, kind === 'exception' ? 'bare' : 'draft')
  const evidence = toEvidences(found, reading)
  const words = evidence.flatMap(piece => wordsOf(piece.words)).map(word => ({ word, how: 'whole' as const }))
  const own = withoutHidden(row.text, row.hidden)
  return {
    kind,
    verbatimId: row.id,
    term: evidence[0]?.rule ?? '',
    ...makeSnippet(own === '' ? row.text : own, words),
  }
}

const soundTerms = (terms: readonly string[]): string[] => terms.filter(term => termProblem(term) === null)

function problemsOf(
  list: RuleProblem['list'],
  language: RuleProblem['language'],
  terms: readonly string[],
): RuleProblem[] {
  return terms.flatMap(term => {
    const bad = termProblem(term)
    return bad === null ? [] : [{ list, language, term, message: bad.problem, at: bad.at }]
  })
}
