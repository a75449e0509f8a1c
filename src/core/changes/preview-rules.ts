import type { Parsed } from '../../contract/methods.ts'
import type { RulePreview, RuleProblem } from '../../contract/schemas/codebook.ts'
import type { Core } from '../core.ts'
import { parseTerm } from '../text/notation/parse.ts'

type Input = Parsed<'codebook.preview-rules'>

/** What these rules would hit among the newest verbatims, and which terms are not written right. */
export function previewRules(_core: Core, { terms, watch }: Input): RulePreview {
  const problems = [
    ...problemsOf('terms', 'de', terms.de),
    ...problemsOf('terms', 'en', terms.en),
    ...problemsOf('watch', 'de', watch.de),
    ...problemsOf('watch', 'en', watch.en),
  ]
  return { hits: 0, scanned: 0, examples: [], problems }
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
