import type { Tally } from '../../contract/schemas/report.ts'
import { BarCell } from '../charts/bar-cell.tsx'
import { useReportWords } from './report-words.ts'

export const sumTally = ({ n, unreviewed }: Tally): number => n + unreviewed

/** "12 +30": confirmed, and beside it, paler, what the suggestions would add. A zero alone is a dash, which the eye passes over. */
export function TallyText({ n, unreviewed }: Tally) {
  const { number } = useReportWords()
  if (n + unreviewed === 0) return <span className="gwr-zero">–</span>
  return (
    <>
      {(n > 0 || unreviewed === 0) && <span>{number(n)}</span>}
      {unreviewed > 0 && <span className="gwr-plus"> +{number(unreviewed)}</span>}
    </>
  )
}

export interface BarRow extends Tally {
  readonly key: string
  readonly name: string
}

interface BarTableProps {
  readonly head: string
  readonly unit: string
  readonly rows: readonly BarRow[]
  readonly barWidth?: number
}

/** Names with a bar and the number beside it, in the order given. */
export function BarTable({ head, unit, rows, barWidth = 190 }: BarTableProps) {
  const most = Math.max(...rows.map(sumTally))
  return (
    <table className="gwr-bars">
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" className="gwr-number" colSpan={2}>
            {unit}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.key}>
            <th scope="row">{row.name}</th>
            <td className="gwr-bar-cell">
              <BarCell amount={row} most={most} width={barWidth} />
            </td>
            <td className="gwr-number">
              <TallyText n={row.n} unreviewed={row.unreviewed} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
