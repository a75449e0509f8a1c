import type { Amount } from './column-points.ts'

interface BarCellProps {
  readonly amount: Amount
  /** Sum at which the bar fills its width. */
  readonly most: number
  readonly width: number
}

const height = 11
const ink = '#0f4d52'

/** A bar within a row of a table: filled what is reviewed, hollow and hatched what is suggested. The number stands beside it. */
export function BarCell({ amount: { n, unreviewed }, most, width }: BarCellProps) {
  const scale = most > 0 ? (width - 2) / most : 0
  const reviewed = n * scale
  const rest = unreviewed * scale
  return (
    <svg width={width} height={height} aria-hidden className="gwr-bar">
      {n > 0 && <rect x={1} y={1} width={reviewed} height={height - 2} fill={ink} />}
      {unreviewed > 0 && (
        <rect
          x={1 + reviewed}
          y={1.5}
          width={Math.max(1, rest)}
          height={height - 3}
          fill="#d5e5e6"
          stroke={ink}
          strokeWidth={0.8}
          strokeDasharray="2 1.5"
        />
      )}
    </svg>
  )
}
