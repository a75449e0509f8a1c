import type { MonthReport } from '../../../contract/schemas/report.ts'
import { ColumnChart, ColumnLegend } from '../../charts/column-chart.tsx'
import type { ColumnSeries } from '../../charts/column-points.ts'
import { answersLead, hasMail } from '../leads.ts'
import { useReportWords } from '../report-words.ts'
import { Block, Definition, Section } from '../section.tsx'
import { TallyText } from '../tally.tsx'

interface AnswersSectionProps {
  readonly report: MonthReport
}

/** How long customers waited for us, and who still waits. */
export function AnswersSection({ report }: AnswersSectionProps) {
  const words = useReportWords()
  const { t } = words
  const { silent } = report.answers
  return (
    <Section title={t('report:sections.answers')} lead={answersLead(words, report)}>
      {hasMail(report) && <Bands report={report} />}
      {silent.length > 0 && <Waiting report={report} />}
      {(hasMail(report) || silent.length > 0) && (
        <Definition>
          {t('figures:K3.name')}: {t('figures:K3.definition')} {t('figures:K5.name')}: {t('figures:K5.definition')}
        </Definition>
      )}
    </Section>
  )
}

function Bands({ report }: AnswersSectionProps) {
  const { t } = useReportWords()
  const series: ColumnSeries[] = [
    { key: 'answered', name: t('report:answers.answered'), ink: 'strong' },
    { key: 'open', name: t('report:answers.open'), ink: 'warm' },
  ]
  const { bands } = report.answers
  return (
    <Block title={t('report:answers.chart')}>
      <div className="gwr-columns gwr-chart-and-table">
        <div>
          <ColumnChart
            label={t('report:answers.chart')}
            points={bands.map(({ band, answered, open }) => ({
              key: band,
              label: bandName(band),
              amounts: { answered, open },
            }))}
            series={series}
            width={330}
            height={190}
          />
          <ColumnLegend series={series} />
          <p className="gwr-note">{t('report:answers.chartNote')}</p>
        </div>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('report:answers.band')}</th>
              <th scope="col" className="gwr-number">
                {t('report:answers.answered')}
              </th>
              <th scope="col" className="gwr-number">
                {t('report:answers.open')}
              </th>
            </tr>
          </thead>
          <tbody>
            {bands.map(({ band, answered, open }) => (
              <tr key={band}>
                <th scope="row">{bandName(band)}</th>
                <td className="gwr-number">
                  <TallyText {...answered} />
                </td>
                <td className="gwr-number">
                  <TallyText {...open} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Block>
  )
}

const bandName = (band: string): string => (band === '15+' ? '> 14' : band.replace('-', '–'))

/** By number, never by name: the paper may lie about. The last column is for handwriting. */
function Waiting({ report }: AnswersSectionProps) {
  const { t, number, list, themeName } = useReportWords()
  return (
    <Block title={t('report:answers.waiting')}>
      <table className="gwr-writing">
        <thead>
          <tr>
            <th scope="col">{t('report:answers.case')}</th>
            <th scope="col" className="gwr-number">
              {t('report:answers.days')}
            </th>
            <th scope="col">{t('report:intake.type')}</th>
            <th scope="col">{t('report:answers.themes')}</th>
            <th scope="col" className="gwr-next-step">
              {t('report:answers.nextStep')}
            </th>
          </tr>
        </thead>
        <tbody>
          {report.answers.silent.map(({ caseId, days, type, themeIds }) => (
            <tr key={caseId}>
              <th scope="row">{number(caseId)}</th>
              <td className="gwr-number">{number(days)}</td>
              <td>{t(`verbatims:type.${type}`)}</td>
              <td>{themeIds.length === 0 ? '–' : list(themeIds.slice(0, 3).map(themeName))}</td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </Block>
  )
}
