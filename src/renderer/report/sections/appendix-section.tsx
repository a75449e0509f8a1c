import type { Figure } from '../../../contract/schemas/figure.ts'
import type { MonthReport } from '../../../contract/schemas/report.ts'
import { writeFigure, writeValue } from '../figure-text.ts'
import { useReportWords, type ReportWords } from '../report-words.ts'
import { Block, Definition, Section } from '../section.tsx'

interface AppendixSectionProps {
  readonly report: MonthReport
}

/** What each number means, how good the data are, and what they lack. */
export function AppendixSection({ report }: AppendixSectionProps) {
  const { t } = useReportWords()
  return (
    <Section title={t('report:sections.appendix')} lead={t('report:appendix.lead')} newPage>
      <Block title={t('report:appendix.figures')}>
        <FigureTable figures={report.appendix.figures} />
        <Definition>{t('report:appendix.values')}</Definition>
      </Block>
      <div className="gwr-columns">
        <Quality report={report} />
        <Classes report={report} />
      </div>
      <Block title={t('report:appendix.missing')}>
        <p>{t('report:appendix.missingText')}</p>
      </Block>
    </Section>
  )
}

function FigureTable({ figures }: { readonly figures: readonly Figure[] }) {
  const words = useReportWords()
  const { t } = words
  return (
    <table className="gwr-definitions">
      <thead>
        <tr>
          <th scope="col">{t('report:appendix.figure')}</th>
          <th scope="col" className="gwr-said">
            {t('report:appendix.value')}
          </th>
          <th scope="col" className="gwr-said">
            {t('report:appendix.withUnreviewed')}
          </th>
          <th scope="col" className="gwr-said">
            {t('report:appendix.previous')}
          </th>
          <th scope="col" className="gwr-said">
            {t('report:appendix.median12')}
          </th>
          <th scope="col" className="gwr-meaning">
            {t('report:appendix.definition')}
          </th>
        </tr>
      </thead>
      <tbody>
        {figures.map(figure => (
          <tr key={figure.id}>
            <th scope="row">
              {t(`figures:${figure.id}.name`)} <span className="gwr-soft">{figure.id}</span>
            </th>
            <td className="gwr-said">{reviewedValue(words, figure)}</td>
            <td className="gwr-number">{writeValue(words, figure.unit, figure.withUnreviewed.value)}</td>
            <td className="gwr-number">{writeValue(words, figure.unit, figure.withUnreviewed.previous)}</td>
            <td className="gwr-number">{writeValue(words, figure.unit, figure.withUnreviewed.median12)}</td>
            <td className="gwr-meaning">{t(`figures:${figure.id}.definition`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What is confirmed; below a ratio its interval. A dash where no case is reviewed: a zero would look like a finding. */
function reviewedValue(words: ReportWords, figure: Figure): string {
  const { percent, t } = words
  const { interval, value, n, unreviewed } = figure
  if (n === 0 && unreviewed > 0) return '–'
  const written = writeFigure(words, figure)
  if (interval === null || value === null || figure.id === 'K19') return written
  return `${written}; ${t('report:appendix.interval', { from: percent(interval[0]), until: percent(interval[1]) })}`
}

function Quality({ report }: AppendixSectionProps) {
  const { t, share, number } = useReportWords()
  const { reviewedShare, coverage, agreement } = report.appendix
  const { kappa, letters, enough } = agreement
  const rows = [
    [t('report:appendix.reviewed'), share(reviewedShare.n, reviewedShare.of)],
    [t('report:appendix.covered'), share(coverage.n, coverage.of)],
    [
      t('report:appendix.kappa'),
      kappa === null
        ? t('report:appendix.notAvailable', { letters, enough })
        : t('report:appendix.kappaOf', { kappa: number(kappa, 2), letters }),
    ],
  ]
  return (
    <Block title={t('report:appendix.quality')}>
      <table>
        <tbody>
          {rows.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="gwr-said">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Block>
  )
}

function Classes({ report }: AppendixSectionProps) {
  const { t, number } = useReportWords()
  const { classes, answers } = report.appendix
  return (
    <Block title={t('report:appendix.classes')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('report:appendix.class')}</th>
            <th scope="col" className="gwr-number">
              {t('report:appendix.messages')}
            </th>
          </tr>
        </thead>
        <tbody>
          {classes.map(row => (
            <tr key={row.class}>
              <th scope="row">{t(`verbatims:class.${row.class}`)}</th>
              <td className="gwr-number">{number(row.messages)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('report:appendix.surveyAnswers')}</th>
            <td className="gwr-number">{number(answers)}</td>
          </tr>
        </tbody>
      </table>
    </Block>
  )
}
