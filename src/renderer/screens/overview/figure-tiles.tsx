import { useTranslation } from 'react-i18next'
import type { Figure } from '../../../contract/schemas/figure.ts'
import { verbatimsLink } from '../../navigation/verbatims-link.ts'
import { FigureTile } from '../../ui/figure/figure-tile.tsx'
import classes from './overview.module.css'
import { useFigureWords } from './use-figure-words.ts'

interface FigureTilesProps {
  readonly figures: readonly Figure[]
  /** Nothing of the month is reviewed yet: the suggestions are shown in place of the figures, and said to be such. */
  readonly suggestedOnly: boolean
}

/** The six figures of the report's first page. */
export const FigureTiles = ({ figures, suggestedOnly }: FigureTilesProps) => (
  <div className={classes['tiles']}>
    {figures.map(figure => (
      <Tile key={figure.id} figure={figure} suggestedOnly={suggestedOnly} />
    ))}
  </div>
)

interface TileProps {
  readonly figure: Figure
  readonly suggestedOnly: boolean
}

function Tile({ figure, suggestedOnly }: TileProps) {
  const { t } = useTranslation('overview')
  const words = useFigureWords()
  const name = words.nameOf(figure)
  const suggested = suggestedOnly && figure.n === 0 && figure.unreviewed > 0 ? figure.withUnreviewed.value : null
  const value = suggested === null ? words.valueOf(figure) : words.write(figure, suggested)
  const plus = figure.unreviewed > 0 ? t('unreviewed', { count: figure.unreviewed }) : null
  const waits = figure.value === null && suggested === null ? words.waitsFor(figure) : null
  return (
    <FigureTile
      name={name}
      value={value}
      inWords={!/\d/u.test(value) || value.length > 11}
      aside={suggested === null ? [waits, plus].filter(Boolean).join(' ') || null : t('suggested')}
      comparisons={[
        { name: t('previous'), value: words.write(figure, figure.withUnreviewed.previous) },
        { name: t('median12'), value: words.write(figure, figure.withUnreviewed.median12) },
      ]}
      definition={words.definitionOf(figure)}
      href={figure.n + figure.unreviewed > 0 ? verbatimsLink(listBehind(figure)) : null}
      linkLabel={t('openList', { name })}
    />
  )
}

/** Where nothing of it is reviewed, the suggestions are the list. */
const listBehind = ({ filter, n }: Figure): Figure['filter'] => (n > 0 ? filter : { ...filter, reviewed: false })
