import { useTranslation } from 'react-i18next'
import type { Figure } from '../../../contract/schemas/figure.ts'
import { verbatimsLink } from '../../navigation/verbatims-link.ts'
import { FigureTile } from '../../ui/figure/figure-tile.tsx'
import classes from './overview.module.css'
import { useFigureWords } from './use-figure-words.ts'

/** The six figures of the report's first page. */
export const FigureTiles = ({ figures }: { readonly figures: readonly Figure[] }) => (
  <div className={classes['tiles']}>
    {figures.map(figure => (
      <Tile key={figure.id} figure={figure} />
    ))}
  </div>
)

function Tile({ figure }: { readonly figure: Figure }) {
  const { t } = useTranslation('overview')
  const words = useFigureWords()
  const name = words.nameOf(figure)
  const total = figure.n + figure.unreviewed
  return (
    <FigureTile
      name={name}
      value={words.valueOf(figure)}
      inWords={figure.value === null}
      aside={figure.unreviewed > 0 ? t('unreviewed', { count: figure.unreviewed }) : null}
      comparisons={[
        { name: t('previous'), value: words.write(figure, figure.previous) },
        { name: t('median12'), value: words.write(figure, figure.median12) },
      ]}
      definition={words.definitionOf(figure)}
      href={total > 0 ? verbatimsLink(listBehind(figure)) : null}
      linkLabel={t('openList', { name })}
    />
  )
}

/** Reviewed and suggested cases together: the owner sees all that the tile speaks of and can review the rest there. */
function listBehind({ filter, n }: Figure): Figure['filter'] {
  if (n > 0) return filter
  const { reviewed: _, ...all } = filter
  return all
}
