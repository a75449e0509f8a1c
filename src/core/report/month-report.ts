import { Cause, DeclineReason } from '../../contract/schemas/coding.ts'
import type { Figure, FigureId, NewTerm } from '../../contract/schemas/figure.ts'
import type { Month } from '../../contract/schemas/period.ts'
import type { MonthReport, ReportTheme, Tally } from '../../contract/schemas/report.ts'
import type { Theme } from '../../contract/schemas/theme.ts'
import { starterThemes } from '../domain/starter-themes.ts'
import type { ReadableDb } from '../store/handles.ts'
import { codebookVersion, listThemes } from '../store/queries/codebook.ts'
import { listCaseThemes, type CaseTheme } from '../store/queries/case-themes.ts'
import { countAnswers, countClasses } from '../store/queries/figures.ts'
import { readSettings } from '../store/queries/settings.ts'
import { listSources } from '../store/queries/sources.ts'
import { agreementOfThemes } from './agreement.ts'
import { casesIn } from './figure.ts'
import { readFigures } from './figures/index.ts'
import { readMonthFacts, type MonthFacts } from './month-facts.ts'
import { readNewTerms } from './new-terms.ts'
import { toOverview } from './overview.ts'
import { readQuotes } from './quotes.ts'
import { answersSection, competitors, intakeSection, refusedTopics } from './report-sections.ts'
import { themeLines } from './theme-lines.ts'
import { themePairs } from './theme-pairs.ts'

/** The month as plain data: screen, print and export take every number from here. A month without a case has all sections, all zero. */
export function readMonthReport(
  db: ReadableDb,
  month: Month,
  now: Date,
  newTerms: readonly NewTerm[] = readNewTerms(db, month),
): MonthReport {
  const facts = readMonthFacts(db, month)
  const overview = toOverview(db, facts)
  const codebook = listThemes(db)
  const caseThemes = listCaseThemes(db, month)
  const figures = readFigures(facts)
  const part = partsOf(figures)
  const lines = themeLines(overview.trends, caseThemes, codebook)
  return {
    month,
    shopName: readSettings(db).shopName,
    cutOff: overview.cutOff,
    createdAt: now.toISOString(),
    rulesVersion: String(codebookVersion(db)),
    sources: listSources(db).map(({ name, kind }) => ({ name, kind })),
    codebook: codebook.map(toReportTheme),
    overview,
    intake: intakeSection(facts),
    themes: { lines, pairs: themePairs(caseThemes, overview.reviewed.of), newTerms: [...newTerms] },
    declines: {
      byReason: DeclineReason.options.map(reason => ({ reason, ...part('K10', reason) })),
      competitors: competitors(facts),
    },
    answers: answersSection(db, facts),
    refusals: refusalsSection(db, facts, part),
    causes: Cause.options.map(cause => ({ cause, ...part('K15', cause) })),
    quotes: readQuotes(db, month, new Map(lines.map(line => [line.themeId, line.cases + line.unreviewed]))),
    appendix: appendix(db, facts, figures, caseThemes),
  }
}

type PartOf = (id: FigureId, key: string) => Tally

/** Tables repeat the parts of their figure, never count anew. */
function partsOf(figures: readonly Figure[]): PartOf {
  return (id, key) => {
    const part = figures.find(figure => figure.id === id)?.parts.find(candidate => candidate.key === key)
    return { n: part?.value ?? 0, unreviewed: part?.unreviewed ?? 0 }
  }
}

const toReportTheme = ({ id, parentId, name, definition, color }: Theme): ReportTheme => ({
  id,
  parentId,
  name,
  definition,
  color,
})

function refusalsSection(db: ReadableDb, facts: MonthFacts, part: PartOf): MonthReport['refusals'] {
  const own = countClasses(db, facts.month).find(row => row.class === 'own')
  return {
    hard: part('K13', 'hard'),
    soft: part('K13', 'soft'),
    ownMessages: own?.messages ?? 0,
    topics: refusedTopics(db, facts, starterThemes.refusal),
  }
}

function appendix(
  db: ReadableDb,
  facts: MonthFacts,
  figures: readonly Figure[],
  caseThemes: readonly CaseTheme[],
): MonthReport['appendix'] {
  const of = casesIn(facts, facts.month, 'all')
  return {
    figures: [...figures],
    classes: countClasses(db, facts.month),
    answers: countAnswers(db, facts.month),
    reviewedShare: { n: casesIn(facts, facts.month, 'reviewed'), of },
    agreement: agreementOfThemes(db),
    coverage: { n: new Set(caseThemes.map(({ caseId }) => caseId)).size, of },
  }
}
