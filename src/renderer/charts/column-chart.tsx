import { useId } from 'react'
import { Bar, BarChart, CartesianGrid, XAxis, YAxis } from 'recharts'
import { scaleEnd, toColumnRows, unreviewedKey, type ColumnPoint, type ColumnSeries } from './column-points.ts'
import { inkFill, InkPatterns, inks, UNREVIEWED_OPACITY } from './inks.tsx'

interface ColumnChartProps {
  /** The finding, for those who do not see the drawing. */
  readonly label: string
  readonly points: readonly ColumnPoint[]
  readonly series: readonly ColumnSeries[]
  readonly width: number
  readonly height: number
  /** Opens what is behind a part of a column. */
  readonly onPart?: (pointKey: string, seriesKey: string) => void
}

const ink = '#1d2125'
const line = '#c9c9c2'
/** The lightest area needs a darker edge than its own colour. */
const outline = '#5f8f93'

/** Stacked columns at a fixed size; below each its name and its sum. Drawn without animation, so that it prints as it stands. */
export function ColumnChart({ label, points, series, width, height, onPart }: ColumnChartProps) {
  const prefix = useId()
  const rows = toColumnRows(points, series)
  const { end, step } = scaleEnd(Math.max(...rows.map(row => Number(row['total']))))
  const ticks = Array.from({ length: end / step + 1 }, (_, index) => index * step)
  const open = (seriesKey: string) => (_: unknown, index: number) => {
    const point = points[index]
    if (point !== undefined) onPart?.(point.key, seriesKey)
  }
  const bar = (one: ColumnSeries, isReviewed: boolean) => (
    <Bar
      key={isReviewed ? one.key : unreviewedKey(one.key)}
      dataKey={isReviewed ? one.key : unreviewedKey(one.key)}
      stackId="column"
      fill={inkFill(prefix, one.ink)}
      stroke={one.ink === 'calm' ? outline : inks[one.ink].color}
      strokeWidth={0.8}
      opacity={isReviewed ? 1 : UNREVIEWED_OPACITY}
      {...(!isReviewed && { strokeDasharray: '2.5 1.5' })}
      isAnimationActive={false}
      {...(onPart && { onClick: open(one.key), cursor: 'pointer' })}
    />
  )
  return (
    <div role="img" aria-label={label} style={{ width, height }}>
      <BarChart
        width={width}
        height={height}
        data={rows}
        margin={{ top: 8, right: 4, bottom: 0, left: 0 }}
        barCategoryGap="22%"
        accessibilityLayer={false}
      >
        <InkPatterns prefix={prefix} />
        <CartesianGrid vertical={false} stroke={line} strokeWidth={0.6} />
        <XAxis
          dataKey="label"
          interval={0}
          height={36}
          tickLine={false}
          stroke={ink}
          strokeWidth={0.8}
          tick={<ColumnName rows={rows} />}
        />
        <YAxis
          width={28}
          domain={[0, end]}
          ticks={ticks}
          axisLine={false}
          tickLine={false}
          tick={{ fill: ink, fontSize: 11 }}
        />
        {series.map(one => bar(one, true))}
        {series.map(one => bar(one, false))}
      </BarChart>
    </div>
  )
}

interface ColumnNameProps {
  readonly rows: ReturnType<typeof toColumnRows>
  readonly x?: number
  readonly y?: number
  readonly index?: number
}

/** The sum in bold under the name: it is what most readers look for. */
function ColumnName({ rows, x = 0, y = 0, index = 0 }: ColumnNameProps) {
  const row = rows[index]
  return (
    <g transform={`translate(${x},${y})`} textAnchor="middle" fontSize={11} fill={ink}>
      <text dy={10}>{row?.['label']}</text>
      <text dy={24} fontWeight={600} className="gwr-sum">
        {row?.['total']}
      </text>
    </g>
  )
}

/** Names the series by the look of their areas. */
export function ColumnLegend({ series }: { readonly series: readonly ColumnSeries[] }) {
  const prefix = useId()
  return (
    <ul className="gwr-legend">
      {series.map(({ key, name, ink }) => (
        <li key={key}>
          <svg width={14} height={11} aria-hidden>
            <InkPatterns prefix={`${prefix}${key}`} />
            <rect
              x={0.5}
              y={0.5}
              width={13}
              height={10}
              fill={inkFill(`${prefix}${key}`, ink)}
              stroke={inks[ink].color}
            />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  )
}
