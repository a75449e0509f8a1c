import { useTranslation } from 'react-i18next'
import type { Figure } from '../../../contract/schemas/figure.ts'
import { useFormat } from '../../use-format.ts'
import { useFigureSentence } from './use-figure-sentence.ts'

/** From this many cases on a share is told in percent (REPORT.md: "always n of N; percent only for N >= 20"). */
const percentFrom = 20

/** Names, values and definitions of figures as the owner reads them. */
export function useFigureWords() {
  const { t } = useTranslation('overview')
  const figures = useFigureSentence()
  const format = useFormat()
  const write = ({ unit }: Pick<Figure, 'unit'>, value: number | null): string => {
    if (value === null) return '–'
    switch (unit) {
      case 'count':
        return format.number(value, 1)
      case 'ratio':
        return format.percent(value)
      case 'hours':
        return t('hours', { value: format.number(value, value < 10 ? 1 : 0) })
      case 'days':
        return t('days', { value: format.number(value, value < 10 ? 1 : 0) })
    }
  }
  return {
    write,
    nameOf: ({ id }: Pick<Figure, 'id'>) => figures(`${id}.name`),
    definitionOf: ({ id }: Pick<Figure, 'id'>) => figures(`${id}.definition`),
    /** What a figure without a value waits for; null where it waits for nothing in particular. */
    waitsFor: ({ id }: Pick<Figure, 'id'>): string | null => (id === 'K3' || id === 'K9' ? t(`waits.${id}`) : null),
    /** The value as it stands alone: a number, "3 von 8", the few values themselves, or why there is none. */
    valueOf: (figure: Figure): string => {
      const { unit, value, values, n, of } = figure
      if (unit === 'ratio' && of !== null && of > 0 && (value === null || of < percentFrom)) return t('nOf', { n, of })
      if (value !== null) return write(figure, value)
      if (values.length > 0) return format.list(values.map(one => write(figure, one)))
      return n + figure.unreviewed === 0 ? t('noCases') : t('tooFew')
    },
  }
}
