import { createContext, useContext } from 'react'
import type { UiLanguage } from '../../contract/schemas/language.ts'
import type { MonthReport } from '../../contract/schemas/report.ts'
import type { VerbatimFilter } from '../../contract/schemas/verbatim.ts'
import {
  formatDay,
  formatInstant,
  formatList,
  formatMonth,
  formatMonthShort,
  formatNumber,
  formatPercent,
} from '../../i18n/format.ts'
import { createTranslator, type Translate } from '../../i18n/index.ts'

/** From this many cases on a share is told in percent as well. */
const PERCENT_FROM = 20

/** All that a page of the report needs to speak: its language, its numbers, the names of its themes. */
export interface ReportWords {
  readonly language: UiLanguage
  readonly t: Translate
  readonly month: string
  readonly number: (value: number, decimals?: number) => string
  readonly percent: (ratio: number) => string
  readonly hours: (value: number) => string
  readonly monthShort: (month: string) => string
  readonly day: (day: string) => string
  readonly instant: (instant: string) => string
  readonly list: (parts: readonly string[]) => string
  /** "12 von 40 (30 %)"; percent only where there are twenty or more. */
  readonly share: (n: number, of: number) => string
  readonly themeName: (themeId: string) => string
  /** Opens the list behind a number; absent on paper. */
  readonly onOpen: ((filter: VerbatimFilter) => void) | undefined
}

export function createReportWords(
  report: MonthReport,
  language: UiLanguage,
  onOpen?: (filter: VerbatimFilter) => void,
): ReportWords {
  const t = createTranslator(language)
  const themes = new Map(report.codebook.map(theme => [theme.id, theme.name[language]]))
  const number = (value: number, decimals = 0): string => formatNumber(language, value, decimals)
  const percent = (ratio: number): string => formatPercent(language, ratio)
  return {
    language,
    t,
    month: formatMonth(language, report.month),
    number,
    percent,
    hours: value => t('report:hours', { value: number(value, value < 10 ? 1 : 0) }),
    monthShort: month => formatMonthShort(language, month),
    day: day => formatDay(language, day),
    instant: instant => formatInstant(language, instant),
    list: parts => formatList(language, parts),
    share: (n, of) =>
      of >= PERCENT_FROM
        ? t('report:share', { n: number(n), of: number(of), percent: percent(n / of) })
        : t('report:of', { n: number(n), of: number(of) }),
    themeName: themeId => themes.get(themeId) ?? themeId,
    onOpen,
  }
}

export const ReportWordsContext = createContext<ReportWords | null>(null)

export function useReportWords(): ReportWords {
  const words = useContext(ReportWordsContext)
  if (words === null) throw new Error('a part of the report outside of the report')
  return words
}
