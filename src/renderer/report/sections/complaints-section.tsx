import type { Figure } from '../../../contract/schemas/figure.ts'
import type { MonthReport } from '../../../contract/schemas/report.ts'
import { complaintsLead, figureOf, totalOf } from '../leads.ts'
import { useReportWords, type ReportWords } from '../report-words.ts'
import { Block, Definition, Section } from '../section.tsx'
import { BarTable } from '../tally.tsx'

interface ComplaintsSectionProps {
  readonly report: MonthReport
}

const MUCH_UNCLEAR = 0.3

/** How the month's complaints ended, and why they arose. */
export function ComplaintsSection({ report }: ComplaintsSectionProps) {
  const words = useReportWords()
  const { t } = words
  const title = t('report:sections.complaints')
  const recovery = figureOf(report, 'K9')
  if (recovery === undefined || totalOf(report, 'K2') === 0)
    return <Section title={title} lead={complaintsLead(words, report)} />
  return (
    <Section title={title} lead={complaintsLead(words, report)}>
      <div className="gwr-columns">
        <Block title={t('report:complaints.outcomes')}>
          <BarTable
            head={t('report:complaints.outcome')}
            unit={t('report:complaints.cases')}
            rows={outcomes(words, recovery)}
            barWidth={120}
          />
          <p>{recoverySentence(words, recovery)}</p>
          <Definition>{t('figures:K9.definition')}</Definition>
        </Block>
        <Block title={t('report:complaints.causes')}>
          <BarTable
            head={t('report:complaints.cause')}
            unit={t('report:complaints.cases')}
            rows={report.causes.map(row => ({ ...row, key: row.cause, name: t(`verbatims:cause.${row.cause}`) }))}
            barWidth={120}
          />
          {isMuchUnclear(report) && <p>{t('report:complaints.unclear')}</p>}
          <Definition>{t('figures:K15.definition')}</Definition>
        </Block>
      </div>
    </Section>
  )
}

const outcomes = ({ t }: ReportWords, recovery: Figure) =>
  (['saved', 'lost', 'open'] as const).map(outcome => {
    const part = recovery.parts.find(({ key }) => key === outcome)
    return {
      key: outcome,
      name: t(`verbatims:outcome.${outcome}`),
      n: part?.value ?? 0,
      unreviewed: part?.unreviewed ?? 0,
    }
  })

function recoverySentence({ t, number, percent, share }: ReportWords, { value, n, of, interval }: Figure): string {
  if (of === 0) return t('report:complaints.noOutcome')
  if (value === null) return t('report:complaints.noRatio', { n: number(n), of: number(of ?? 0) })
  const range =
    interval === null
      ? ''
      : t('report:complaints.interval', { from: percent(interval[0]), until: percent(interval[1]) })
  return `${t('report:complaints.ratio', { value: share(n, of ?? 0) })}${range}.`
}

function isMuchUnclear({ causes }: MonthReport): boolean {
  const all = causes.reduce((sum, { n }) => sum + n, 0)
  const unclear = causes.find(({ cause }) => cause === 'unclear')?.n ?? 0
  return all > 0 && unclear / all > MUCH_UNCLEAR
}
