import type { Figure } from '../../contract/schemas/figure.ts'
import type { ReportWords } from './report-words.ts'

/** A value in the figure's unit; a dash where nothing is known. */
export function writeValue(
  { number, percent, hours, t }: ReportWords,
  unit: Figure['unit'],
  value: number | null,
): string {
  if (value === null) return '–'
  switch (unit) {
    case 'count':
      return number(value, 1)
    case 'ratio':
      return percent(value)
    case 'hours':
      return hours(value)
    case 'days':
      return t('report:days', { count: Math.round(value) })
  }
}

/** The value as it stands alone: a number, or why there is none. */
export function writeFigure(words: ReportWords, figure: Figure): string {
  const { t, number, hours, list } = words
  const { unit, value, values, n, of } = figure
  if (unit === 'ratio' && of !== null && of > 0 && (value === null || of < 20))
    return t('report:of', { n: number(n), of: number(of) })
  if (unit === 'ratio' && of === 0) return t('report:noRatio')
  if (value !== null) return writeValue(words, unit, value)
  if (values.length > 0) return list(values.map(hours))
  return n + figure.unreviewed === 0 ? t('report:noCases') : t('report:fewCases')
}
