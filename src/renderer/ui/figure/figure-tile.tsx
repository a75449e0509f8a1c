import { ActionIcon, Popover } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import classes from './figure-tile.module.css'

interface FigureTileProps {
  readonly name: string
  /** Already written as the owner reads it: "31", "6,4 Std.", "zu wenig Fälle". */
  readonly value: string
  /** A value in words is set smaller than a number. */
  readonly inWords?: boolean
  /** Beside the value: "+53 ungeprüft". */
  readonly aside?: string | null
  /** Lines below it, e.g. last month and the median. */
  readonly comparisons: readonly { readonly name: string; readonly value: string }[]
  readonly definition: string
  /** The list behind the figure; without one the tile is no link. */
  readonly href: string | null
  /** What the link does, for the ear: "Liste zu Eingang öffnen". */
  readonly linkLabel: string
}

/** A number with its comparison; it opens the list behind it and explains itself on demand. */
export function FigureTile({
  name,
  value,
  inWords = false,
  aside,
  comparisons,
  definition,
  href,
  linkLabel,
}: FigureTileProps) {
  return (
    <section className={classes['tile']}>
      <div className={classes['head']}>
        <h2 className={classes['name']}>{name}</h2>
        <Definition name={name}>{definition}</Definition>
      </div>
      <p className={classes['values']}>
        <span className={inWords ? classes['words'] : classes['value']}>
          {href ? (
            <Link href={href} className={classes['link'] ?? ''} aria-label={`${value} ${aside ?? ''} – ${linkLabel}`}>
              {value}
            </Link>
          ) : (
            value
          )}
        </span>
        {aside && <span className={classes['aside']}>{aside}</span>}
      </p>
      <dl className={classes['comparisons']}>
        {comparisons.map(comparison => (
          <div key={comparison.name}>
            <dt>{comparison.name}</dt>
            <dd>{comparison.value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Definition({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const { t } = useTranslation('common')
  return (
    <Popover width={320} position="bottom-end" withArrow shadow="md" trapFocus={false}>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={24}
          className={classes['info'] ?? ''}
          aria-label={t('whatIs', { name })}
        >
          <IconInfoCircle size={17} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={classes['definition'] ?? ''}>{children}</Popover.Dropdown>
    </Popover>
  )
}
