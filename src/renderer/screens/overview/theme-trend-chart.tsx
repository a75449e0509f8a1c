import { useElementSize } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts'
import { themeColor, themeInk } from '../../theme/theme-colors.ts'
import { useFormat } from '../../use-format.ts'
import classes from './theme-trend.module.css'
import { toThemeTrendPoints, type ThemeTrendRow } from './theme-trend-rows.ts'

interface ThemeTrendChartProps {
  readonly months: readonly string[]
  readonly rows: readonly ThemeTrendRow[]
  /** How many themes can be shown in all. */
  readonly themes: number
  readonly onPoint: (themeId: string, month: string) => void
}

/** As high as the list of themes beside it, one line each, but never a tower. */
const heightFor = (themes: number): number => Math.max(300, Math.min(420, themes * 30))

/** Lines over the months; a click on a point opens what is behind it. The same numbers are in the table, for keyboard and ear. */
export function ThemeTrendChart({ months, rows, themes, onPoint }: ThemeTrendChartProps) {
  const { t } = useTranslation('overview')
  const format = useFormat()
  const { ref, width } = useElementSize()
  const height = heightFor(themes)
  return (
    <div ref={ref} className={classes['chart']} role="img" aria-label={t('trend.label')} style={{ minHeight: height }}>
      {width > 0 && (
        <LineChart
          width={width}
          height={height}
          data={[...toThemeTrendPoints(months, rows)]}
          margin={{ top: 8, right: 16, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid vertical={false} stroke="var(--gw-line)" />
          <XAxis
            dataKey="month"
            tickFormatter={format.monthShort}
            stroke="var(--gw-line-strong)"
            tick={{ fill: 'var(--gw-ink-soft)', fontSize: 13 }}
            tickLine={false}
            minTickGap={12}
          />
          <YAxis
            width={36}
            allowDecimals={false}
            axisLine={false}
            tickLine={false}
            tick={{ fill: 'var(--gw-ink-soft)', fontSize: 13 }}
          />
          <Tooltip
            labelFormatter={month => (typeof month === 'string' ? format.month(month) : '')}
            isAnimationActive={false}
            itemSorter={item => -Number(item.value)}
            contentStyle={{ background: 'var(--gw-surface)', borderColor: 'var(--gw-line)', borderRadius: 8 }}
            itemStyle={{ color: 'var(--gw-ink)', padding: 0 }}
            labelStyle={{ color: 'var(--gw-ink)', fontWeight: 600 }}
          />
          {rows.map(row => (
            <Line
              key={row.themeId}
              dataKey={row.themeId}
              name={row.name}
              stroke={themeColor(row.color)}
              strokeWidth={2.5}
              strokeDasharray={themeInk(row.color).dash}
              isAnimationActive={false}
              dot={<Point row={row} onPoint={onPoint} months={months} />}
              activeDot={false}
            />
          ))}
        </LineChart>
      )}
    </div>
  )
}

interface PointProps {
  readonly cx?: number
  readonly cy?: number
  readonly index?: number
  readonly row: ThemeTrendRow
  readonly months: readonly string[]
  readonly onPoint: (themeId: string, month: string) => void
}

/** The ring around the dot is there to be hit with a mouse or a finger. */
function Point({ cx, cy, index = 0, row, months, onPoint }: PointProps) {
  const month = months[index]
  if (cx === undefined || cy === undefined || month === undefined) return <g />
  return (
    <g className={classes['point']} onClick={() => onPoint(row.themeId, month)}>
      <circle cx={cx} cy={cy} r={12} fill="transparent" />
      <circle cx={cx} cy={cy} r={4} fill={themeColor(row.color)} stroke="var(--gw-surface)" strokeWidth={1.5} />
    </g>
  )
}
