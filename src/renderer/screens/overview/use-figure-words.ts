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
    valueOf: (figure: Figure): string => {
      if (figure.value === null) return figure.n + (figure.of ?? 0) === 0 ? t('noCases') : t('tooFew', figure)
      const nOfAll = figure.unit === 'ratio' && (figure.of ?? 0) < percentFrom
      return nOfAll ? t('nOf', { n: figure.n, of: figure.of }) : write(figure, figure.value)
    },
  }
}
