import { FeedbackType } from '../../../contract/schemas/coding.ts'
import { Channel } from '../../../contract/schemas/message.ts'
import type { MonthReport, Tally } from '../../../contract/schemas/report.ts'
import { ColumnChart, ColumnLegend } from '../../charts/column-chart.tsx'
import type { ColumnPoint, ColumnSeries } from '../../charts/column-points.ts'
import type { InkName } from '../../charts/inks.tsx'
import { intakeLead } from '../leads.ts'
import { useReportWords } from '../report-words.ts'
import { Block, Definition, Section } from '../section.tsx'
import { sumTally, TallyText } from '../tally.tsx'

interface IntakeSectionProps {
  readonly report: MonthReport
}

const inkOf: Readonly<Record<FeedbackType, InkName>> = {
  complaint: 'strong',
  decline: 'warm',
  inquiry: 'calm',
  praise: 'bright',
  suggestion: 'soft',
  other: 'quiet',
}

/** Page 2: what came in, by type and by channel. */
export function IntakeSection({ report }: IntakeSectionProps) {
  const words = useReportWords()
  const { t } = words
  const hasHistory = report.overview.byType.some(month => sumTypes(month) > 0)
  return (
    <Section title={t('report:sections.intake')} lead={intakeLead(words, report)} newPage={hasHistory}>
      {hasHistory && <History report={report} />}
      {report.overview.reviewed.of > 0 && <Channels report={report} />}
      <Definition>
        {t('figures:K1.definition')} {t('report:plus')}
      </Definition>
    </Section>
  )
}

type MonthByType = MonthReport['overview']['byType'][number]
const amountOf = ({ counts, unreviewed }: MonthByType, type: FeedbackType): Tally => ({
  n: counts[type],
  unreviewed: unreviewed[type],
})
const sumTypes = (month: MonthByType): number =>
  FeedbackType.options.reduce((sum, type) => sum + sumTally(amountOf(month, type)), 0)

function History({ report }: IntakeSectionProps) {
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

function Channels({ report }: IntakeSectionProps) {
  const { t } = useReportWords()
  const { byTypeAndChannel } = report.intake
  const sum = (matches: (row: (typeof byTypeAndChannel)[number]) => boolean): Tally =>
    byTypeAndChannel
      .filter(matches)
      .reduce((total, row) => ({ n: total.n + row.n, unreviewed: total.unreviewed + row.unreviewed }), {
        n: 0,
        unreviewed: 0,
      })
  return (
    <Block title={t('report:intake.channels')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('report:intake.type')}</th>
            {Channel.options.map(channel => (
              <th key={channel} scope="col" className="gwr-number">
                {t(`verbatims:channel.${channel}`)}
              </th>
            ))}
            <th scope="col" className="gwr-number">
              {t('report:total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {FeedbackType.options.map(type => (
            <tr key={type}>
              <th scope="row">{t(`verbatims:type.${type}`)}</th>
              {Channel.options.map(channel => (
                <td key={channel} className="gwr-number">
                  <TallyText {...sum(row => row.type === type && row.channel === channel)} />
                </td>
              ))}
              <td className="gwr-number">
                <TallyText {...sum(row => row.type === type)} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('report:total')}</th>
            {Channel.options.map(channel => (
              <td key={channel} className="gwr-number">
                <TallyText {...sum(row => row.channel === channel)} />
              </td>
            ))}
            <td className="gwr-number">
              <TallyText {...sum(() => true)} />
            </td>
          </tr>
        </tfoot>
      </table>
      <DirectLine direct={report.intake.directLine} />
    </Block>
  )
}

function DirectLine({ direct }: { readonly direct: MonthReport['intake']['directLine'] }) {
  const { t, hours } = useReportWords()
  const count = sumTally(direct)
  if (count === 0) return <p className="gwr-note">{t('report:intake.noDirect')}</p>
  const { medianFirstAnswerHours: median } = direct
  const answer =
    median === null ? t('report:intake.directFew') : t('report:intake.directAnswer', { hours: hours(median) })
  return <p className="gwr-note">{t('report:intake.direct', { count, answer })}</p>
}
