import type { Figure, FigureId } from '../../contract/schemas/figure.ts'
import type { MonthReport, Quote, ThemeLine } from '../../contract/schemas/report.ts'
import type { ReportWords } from './report-words.ts'
import { casesOf } from './sections/theme-cases.ts'

/** The sentences in plain words that open the sections; the first page repeats what matters of them. */

export const figureOf = (report: MonthReport, id: FigureId): Figure | undefined =>
  report.appendix.figures.find(figure => figure.id === id)

/** Reviewed and suggested together. */
export const totalOf = (report: MonthReport, id: FigureId): number => {
  const figure = figureOf(report, id)
  return figure === undefined ? 0 : figure.n + figure.unreviewed
}

/** ", alle noch ungeprüft" or ", 3 davon geprüft" or nothing. */
export function reviewedNote({ t }: ReportWords, { n, unreviewed }: Pick<Figure, 'n' | 'unreviewed'>): string {
  if (unreviewed === 0) return ''
  return n === 0 ? t('report:complaints.new') : t('report:complaints.some', { n })
}

/** How much of the month has been reviewed. */
export function glanceLead({ t, month }: ReportWords, report: MonthReport): string {
  const { n, of } = report.overview.reviewed
  if (of === 0) return t('report:glance.none', { month })
  const values = { month, count: of, reviewed: n }
  if (n === 0) return t('report:glance.new', values)
  return t(n < of ? 'report:glance.some' : 'report:glance.all', values)
}

export function intakeLead({ t, month, number }: ReportWords, report: MonthReport): string {
  const { of } = report.overview.reviewed
  if (of === 0) return t('report:intake.none', { month })
  const cases = t('report:intake.cases', { count: of })
  const { previous, median12 } = figureOf(report, 'K1')?.withUnreviewed ?? {}
  if (typeof previous !== 'number' || typeof median12 !== 'number')
    return t('report:intake.leadShort', { cases, month })
  return t('report:intake.lead', { cases, month, previous, median: number(median12, 1) })
}

/** What most spoke of, and what has changed, so that nobody has to look for it in the table. */
export function themesLead(words: ReportWords, report: MonthReport): string {
  const { t, month, number, themeName } = words
  const { n: reviewedCases, of } = report.overview.reviewed
  if (of === 0) return t('report:themes.none', { month })
  const lines = report.themes.lines.filter(line => casesOf(line) > 0)
  const [top] = lines
  if (top === undefined) return t('report:themes.noThemes', { month })
  const reviewed = themeNote(words, reviewedCases, top)
  const values = { theme: themeName(top.themeId), n: number(casesOf(top)), of: number(of), reviewed }
  return [t('report:themes.lead', values), ...changes(words, lines)].join(' ')
}

function themeNote({ t }: ReportWords, reviewedCases: number, top: ThemeLine): string {
  if (reviewedCases === 0) return t('report:themes.leadNew')
  return top.unreviewed > 0 ? t('report:themes.leadMixed') : ''
}

function changes({ t, list, themeName }: ReportWords, lines: readonly ThemeLine[]): string[] {
  const wordOf = (line: ThemeLine) => (line.change === 'too-few' ? line.changeWithUnreviewed : line.change)
  const named = (word: ThemeLine['change']): string[] =>
    lines.filter(line => wordOf(line) === word).map(line => themeName(line.themeId))
  const more = named('more')
  const fewer = named('fewer')
  return [
    ...(more.length > 0 ? [t('report:themes.changed', { themes: list(more) })] : []),
    ...(fewer.length > 0 ? [t('report:themes.changedFewer', { themes: list(fewer) })] : []),
  ]
}

export function complaintsLead(words: ReportWords, report: MonthReport): string {
  const figure = figureOf(report, 'K2')
  const count = totalOf(report, 'K2')
  const { t, month } = words
  if (figure === undefined || count === 0) return t('report:complaints.none', { month })
  return t('report:complaints.lead', { month, count, reviewed: reviewedNote(words, figure) })
}

export function declinesLead(words: ReportWords, report: MonthReport): string {
  const figure = figureOf(report, 'K10')
  const count = totalOf(report, 'K10')
  const { t, month } = words
  if (figure === undefined || count === 0) return t('report:declines.none', { month })
  return t('report:declines.lead', { month, count, reviewed: reviewedNote(words, figure) })
}

export function answersLead(words: ReportWords, report: MonthReport): string {
  const { t, month } = words
  if (!hasMail(report) && totalOf(report, 'K5') === 0) return t('report:answers.none', { month })
  return `${answerSentence(words, report)} ${silenceSentence(words, report)}`
}

/** Whether any case of the month waited for an answer. */
export const hasMail = ({ answers }: MonthReport): boolean =>
  answers.bands.some(({ answered, open }) => answered.n + answered.unreviewed + open.n + open.unreviewed > 0)

function answerSentence({ t, month, hours, list }: ReportWords, report: MonthReport): string {
  const figure = figureOf(report, 'K3')
  const value = figure?.value ?? figure?.withUnreviewed.value ?? null
  if (figure === undefined || value === null) {
    const values = (figure?.values ?? []).map(hours)
    const shown = values.length === 0 ? '' : t('report:answers.values', { list: list(values) })
    return t('report:answers.leadFew', { month, values: shown })
  }
  const reviewed = figure.value === null ? t('report:themes.leadNew') : ''
  return t('report:answers.lead', { month, hours: hours(value), reviewed })
}

function silenceSentence({ t }: ReportWords, report: MonthReport): string {
  const count = totalOf(report, 'K5')
  return count === 0 ? t('report:answers.noSilent') : t('report:answers.silent', { count })
}

export function refusalsLead(words: ReportWords, report: MonthReport): string {
  const { t, month } = words
  const { hard, soft, ownMessages } = report.refusals
  const tally = { n: hard.n + soft.n, unreviewed: hard.unreviewed + soft.unreviewed }
  const count = tally.n + tally.unreviewed
  if (count === 0) return t('report:refusals.none', { month })
  return t('report:refusals.lead', { count, own: ownMessages, reviewed: reviewedNote(words, tally) })
}

export function quotesLead({ t, month }: ReportWords, report: MonthReport, shown: readonly Quote[]): string {
  if (shown.length > 0) return t('report:quotes.lead', { count: shown.length, month })
  if (report.overview.reviewed.of === 0) return t('report:quotes.none', { month })
  const { length } = report.quotes
  return length === 0
    ? t('report:quotes.notYet')
    : `${t('report:quotes.notYet')} ${t('report:quotes.waiting', { count: length })}`
}
