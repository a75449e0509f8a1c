import type { Figure } from '../../../contract/schemas/figure.ts'
import type { MonthReport } from '../../../contract/schemas/report.ts'
import { useReportWords, type ReportWords } from '../report-words.ts'
import { Block, Definition, Section } from '../section.tsx'
import { BarTable, sumTally } from '../tally.tsx'

interface ComplaintsSectionProps {
  readonly report: MonthReport
}

const MUCH_UNCLEAR = 0.3

/** How the month's complaints ended, and why they arose. */
export function ComplaintsSection({ report }: ComplaintsSectionProps) {
  const words = useReportWords()
  const { t, month } = words
  const complaints = report.appendix.figures.find(({ id }) => id === 'K2')
  const recovery = report.overview.figures.find(({ id }) => id === 'K9')
  const count = (complaints?.n ?? 0) + (complaints?.unreviewed ?? 0)
  if (complaints === undefined || recovery === undefined || count === 0)
    return <Section title={t('report:sections.complaints')} lead={t('report:complaints.none', { month })} />
  const reviewed = reviewedNote(words, complaints)
  return (
    <Section title={t('report:sections.complaints')} lead={t('report:complaints.lead', { month, count, reviewed })}>
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

/** ", alle noch ungeprüft" or ", 3 davon geprüft" or nothing. */
export function reviewedNote({ t }: ReportWords, { n, unreviewed }: Pick<Figure, 'n' | 'unreviewed'>): string {
  if (unreviewed === 0) return ''
  return n === 0 ? t('report:complaints.new') : t('report:complaints.some', { n })
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

export const hasAny = (rows: readonly { readonly n: number; readonly unreviewed: number }[]): boolean =>
  rows.some(row => sumTally(row) > 0)
