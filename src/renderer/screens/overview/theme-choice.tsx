import { useTranslation } from 'react-i18next'
import { themeColor, themeInk } from '../../theme/theme-colors.ts'
import { useFormat } from '../../use-format.ts'
import classes from './theme-trend.module.css'
import type { ThemeTrendRow } from './theme-trend-rows.ts'

interface ThemeChoiceProps {
  readonly rows: readonly ThemeTrendRow[]
  readonly shown: ReadonlySet<string>
  readonly onChange: (shown: ReadonlySet<string>) => void
}

/** The legend, and at once the switches for the lines: colour, pattern, name and this month's number. */
export function ThemeChoice({ rows, shown, onChange }: ThemeChoiceProps) {
  const { t } = useTranslation('overview')
  return (
    <ul className={classes['choice']} aria-label={t('trend.choice')}>
      {rows.map(row => (
        <li key={row.themeId}>
          <Switch row={row} on={shown.has(row.themeId)} onToggle={() => onChange(toggled(shown, row.themeId))} />
        </li>
      ))}
    </ul>
  )
}

function toggled(shown: ReadonlySet<string>, themeId: string): ReadonlySet<string> {
  const next = new Set(shown)
  if (!next.delete(themeId)) next.add(themeId)
  return next
}

interface SwitchProps {
  readonly row: ThemeTrendRow
  readonly on: boolean
  readonly onToggle: () => void
}

function Switch({ row, on, onToggle }: SwitchProps) {
  const format = useFormat()
  return (
    <button type="button" className={classes['switch']} aria-pressed={on} onClick={onToggle}>
      <svg width="26" height="12" aria-hidden>
        <line
          x1="1"
          x2="25"
          y1="6"
          y2="6"
          stroke={themeColor(row.color)}
          strokeWidth="2.5"
          strokeDasharray={themeInk(row.color).dash}
        />
        <circle cx="13" cy="6" r="3.5" fill={themeColor(row.color)} />
      </svg>
      <span className={classes['switchName']}>{row.name}</span>
      <span className={classes['switchCount']}>{format.number(row.cases.at(-1) ?? 0)}</span>
    </button>
  )
}
