import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { themeColor } from '../../theme/theme-colors.ts'
import { useFormat } from '../../use-format.ts'
import classes from './theme-trend.module.css'
import type { ThemeTrendRow } from './theme-trend-rows.ts'

interface ThemeTrendTableProps {
  readonly months: readonly string[]
  readonly rows: readonly ThemeTrendRow[]
  /** Set off from the others. */
  readonly month: string
  readonly linkOf: (themeId: string, month: string) => string
}

/** The chart's numbers, each a link to the verbatims behind it; darker where there are more. */
export function ThemeTrendTable({ months, rows, month, linkOf }: ThemeTrendTableProps) {
  const { t } = useTranslation('overview')
  const format = useFormat()
  const most = Math.max(1, ...rows.flatMap(row => row.cases))
  return (
    <div className={classes['tableScroll']} tabIndex={0} role="group" aria-label={t('trend.label')}>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{t('trend.theme')}</th>
            {months.map(name => (
              <th key={name} scope="col" data-chosen={name === month}>
                {format.monthShort(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.themeId}>
              <th scope="row">{row.name}</th>
              {months.map((name, at) => (
                <td key={name} style={heat(row.color, (row.cases[at] ?? 0) / most)}>
                  <Cell
                    value={row.cases[at] ?? 0}
                    href={linkOf(row.themeId, name)}
                    label={`${row.name}, ${format.month(name)}`}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const heat = (color: number, share: number) => ({
  background: `color-mix(in srgb, ${themeColor(color)} ${Math.round(share * 32)}%, transparent)`,
})

interface CellProps {
  readonly value: number
  readonly href: string
  readonly label: string
}

function Cell({ value, href, label }: CellProps) {
  const format = useFormat()
  if (value === 0) return <span className={classes['zero']}>0</span>
  return (
    <Link href={href} className={classes['cell'] ?? ''} aria-label={`${label}: ${format.number(value)}`}>
      {format.number(value)}
    </Link>
  )
}
