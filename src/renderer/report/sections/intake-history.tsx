import { FeedbackType } from '../../../contract/schemas/coding.ts'
import type { MonthReport, Tally } from '../../../contract/schemas/report.ts'
import { ColumnChart, ColumnLegend } from '../../charts/column-chart.tsx'
import type { ColumnPoint, ColumnSeries } from '../../charts/column-points.ts'
import type { InkName } from '../../charts/inks.tsx'
import { useReportWords } from '../report-words.ts'
import { Block } from '../section.tsx'
import { sumTally } from '../tally.tsx'

const inkOf: Readonly<Record<FeedbackType, InkName>> = {
  complaint: 'strong',
  decline: 'warm',
  inquiry: 'calm',
  praise: 'bright',
  suggestion: 'soft',
  other: 'quiet',
}

type MonthByType = MonthReport['overview']['byType'][number]
const amountOf = ({ counts, unreviewed }: MonthByType, type: FeedbackType): Tally => ({
  n: counts[type],
  unreviewed: unreviewed[type],
})
export const sumTypes = (month: MonthByType): number =>
  FeedbackType.options.reduce((sum, type) => sum + sumTally(amountOf(month, type)), 0)

/** Thirteen months as stacked columns, and the same as a table. */
export function IntakeHistory({ report }: { readonly report: MonthReport }) {
  const { t, monthShort, onOpen } = useReportWords()
  const { byType } = report.overview
  const points: ColumnPoint[] = byType.map(month => ({
    key: month.month,
    label: monthShort(month.month),
    amounts: Object.fromEntries(FeedbackType.options.map(type => [type, amountOf(month, type)])),
  }))
  const series: ColumnSeries[] = FeedbackType.options.map(type => ({
    key: type,
    name: t(`verbatims:type.${type}`),
    ink: inkOf[type],
  }))
  const open =
    onOpen && ((month: string, type: string) => onOpen({ month, opensCase: true, type: type as FeedbackType }))
  return (
    <>
      <Block title={t('report:intake.chart')}>
        <ColumnChart
          label={t('report:intake.chart')}
          points={points}
          series={series}
          width={656}
          height={250}
          {...(open && { onPart: open })}
        />
        <ColumnLegend series={series} />
        <p className="gwr-note">{t('report:intake.chartNote')}</p>
      </Block>
      <Block title={t('report:intake.table')}>
        <HistoryTable byType={byType} />
      </Block>
    </>
  )
}

function HistoryTable({ byType }: { readonly byType: readonly MonthByType[] }) {
  const { t, number, monthShort } = useReportWords()
  const cell = (value: number) => (value === 0 ? '–' : number(value))
  const reviewed = (month: MonthByType): number =>
    FeedbackType.options.reduce((sum, type) => sum + month.counts[type], 0)
  return (
    <table className="gwr-dense">
      <thead>
        <tr>
          <th scope="col">{t('report:intake.type')}</th>
          {byType.map(({ month }) => (
            <th key={month} scope="col" className="gwr-number">
              {monthShort(month)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {FeedbackType.options.map(type => (
          <tr key={type}>
            <th scope="row">{t(`verbatims:type.${type}`)}</th>
            {byType.map(month => (
              <td key={month.month} className="gwr-number">
                {cell(sumTally(amountOf(month, type)))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <Totals name={t('report:total')} byType={byType} value={sumTypes} />
        <Totals name={t('report:intake.reviewed')} byType={byType} value={reviewed} />
      </tfoot>
    </table>
  )
}

interface TotalsProps {
  readonly name: string
  readonly byType: readonly MonthByType[]
  readonly value: (month: MonthByType) => number
}

function Totals({ name, byType, value }: TotalsProps) {
  const { number } = useReportWords()
  return (
    <tr>
      <th scope="row">{name}</th>
      {byType.map(month => (
        <td key={month.month} className="gwr-number">
          {number(value(month))}
        </td>
      ))}
    </tr>
  )
}
