import { Line, LineChart, ReferenceLine, XAxis, YAxis } from 'recharts'
import { scaleEnd } from './column-points.ts'

export interface RunPoint {
  readonly key: string
  /** Reviewed cases. */
  readonly n: number
  /** With the suggestions. */
  readonly all: number
}

interface RunChartProps {
  readonly label: string
  readonly points: readonly RunPoint[]
  readonly median: number | null
  readonly width: number
  readonly height: number
  readonly onPoint?: (pointKey: string) => void
}

const ink = '#0f4d52'

/** A short history on a small area: a line over the months, its median dashed, the reviewed part as dots. */
export function RunChart({ label, points, median, width, height, onPoint }: RunChartProps) {
  const { end } = scaleEnd(Math.max(...points.map(point => point.all)))
  return (
    <div role="img" aria-label={label} style={{ width, height }}>
      <LineChart
        width={width}
        height={height}
        data={[...points]}
        margin={{ top: 8, right: 8, bottom: 7, left: 0 }}
        accessibilityLayer={false}
      >
        <XAxis dataKey="key" hide />
        <YAxis
          width={24}
          domain={[0, end]}
          ticks={[0, end]}
          axisLine={false}
          tickLine={false}
          tick={{ fill: '#1d2125', fontSize: 10 }}
        />
        <ReferenceLine y={0} stroke="#85857c" strokeWidth={0.8} />
        {median !== null && <ReferenceLine y={median} stroke="#6b6b66" strokeDasharray="4 3" strokeWidth={0.9} />}
        <Line dataKey="all" stroke={ink} strokeWidth={1.8} dot={false} isAnimationActive={false} activeDot={false} />
        <Line dataKey="n" stroke="none" isAnimationActive={false} activeDot={false} dot={drawDot(points, onPoint)} />
      </LineChart>
    </div>
  )
}

interface DotPlace {
  readonly cx?: number
  readonly cy?: number
  readonly index?: number
}

/** None where nothing is reviewed: a row of dots at zero would look like a finding. */
const drawDot = (points: readonly RunPoint[], onPoint: RunChartProps['onPoint']) => (place: DotPlace) => {
  const { cx, cy, index = 0 } = place
  const point = points[index]
  if (cx === undefined || cy === undefined || point === undefined || point.n === 0) return <g key={index} />
  const opens = onPoint && { onClick: () => onPoint(point.key), cursor: 'pointer' }
  return <circle key={index} cx={cx} cy={cy} r={2.6} fill={ink} {...opens} />
}
