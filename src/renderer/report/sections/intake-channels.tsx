import { FeedbackType } from '../../../contract/schemas/coding.ts'
import { Channel } from '../../../contract/schemas/message.ts'
import type { MonthReport, Tally } from '../../../contract/schemas/report.ts'
import { useReportWords } from '../report-words.ts'
import { Block } from '../section.tsx'
import { sumTally, TallyText } from '../tally.tsx'

/** The month's cases by type and by the way they came, and those that reached the owners at once. */
export function IntakeChannels({ report }: { readonly report: MonthReport }) {
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
      <table className="gwr-even">
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
