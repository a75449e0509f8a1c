import { useTranslation } from 'react-i18next'
import { quotedName } from '../../../contract/query/complete-query.ts'
import type { QueryField } from '../../../contract/query/query-fields.ts'
import type { Facet, Facets } from '../../../contract/schemas/search.ts'
import entry from '../../ui/list/entry.module.css'
import { useFormat } from '../../use-format.ts'
import classes from './facet-list.module.css'

interface FacetListProps {
  readonly facets: Facets
  readonly fields: readonly QueryField[]
  readonly typed: string
  readonly onType: (typed: string) => void
}

type Group = Exclude<keyof Facets, 'newest'>
const groups: readonly Group[] = ['theme', 'type', 'sentiment', 'is', 'outcome', 'cause', 'class', 'year']
const mostShown = 6
/** Years are months of the question. */
const fieldOf = (group: Group): string => (group === 'year' ? 'month' : group)

/** What the hits have in common, with numbers; a click narrows the question, another one widens it again. */
export function FacetList({ facets, fields, typed, onType }: FacetListProps) {
  const { t } = useTranslation('search')
  const format = useFormat()
  return (
    <aside className={classes['facets']} aria-label={t('facets.title')}>
      {facets.newest !== null && (
        <p className={classes['note']}>{t('facets.newest', { number: format.number(facets.newest) })}</p>
      )}
      {groups.map(group => {
        const field = fields.find(({ id }) => id === fieldOf(group))
        const values = facets[group]
        // What all hits share tells nothing apart.
        if (!field || values.length < 2) return null
        return (
          <section key={group} className={classes['group']} aria-label={t(`facets.${group}`)}>
            <h2 className={classes['title']}>{t(`facets.${group}`)}</h2>
            <ul className={classes['list']}>
              {values.slice(0, mostShown).map(facet => (
                <Value key={facet.id} facet={facet} field={field} typed={typed} onType={onType} />
              ))}
            </ul>
          </section>
        )
      })}
    </aside>
  )
}

interface ValueProps extends Pick<FacetListProps, 'typed' | 'onType'> {
  readonly facet: Facet
  readonly field: QueryField
}

function Value({ facet, field, typed, onType }: ValueProps) {
  const format = useFormat()
  const name = field.values.find(({ names }) => names.includes(facet.id))?.names[0] ?? facet.id
  const written = `${field.names[0]}:${quotedName(name)}`
  const asked = typed.includes(written)
  const next = asked ? typed.replace(written, '').replaceAll(/\s+/g, ' ').trim() : `${typed.trim()} ${written}`
  return (
    <li>
      <button
        type="button"
        className={`${entry['entry']} ${classes['value']}`}
        aria-pressed={asked}
        onClick={() => onType(next)}
      >
        <span className={classes['name']}>{name}</span>
        <span className={classes['count']}>{format.number(facet.n)}</span>
      </button>
    </li>
  )
}
