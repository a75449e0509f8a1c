import type { MonthReport } from '../../../contract/schemas/report.ts'
import { declinesLead, totalOf } from '../leads.ts'
import { useReportWords } from '../report-words.ts'
import { Block, Definition, Section } from '../section.tsx'
import { BarTable, sumTally } from '../tally.tsx'

/** Who declined in the month, and what they gave as the reason. */
export function DeclinesSection({ report }: { readonly report: MonthReport }) {
  const words = useReportWords()
  const { t } = words
  const title = t('report:sections.declines')
  const lead = declinesLead(words, report)
  if (totalOf(report, 'K10') === 0) return <Section title={title} lead={lead} />
  const reasons = report.declines.byReason.filter(row => sumTally(row) > 0)
  const { competitors } = report.declines
  return (
    <Section title={title} lead={lead}>
      <div className="gwr-columns">
        <Block>
          <BarTable
            head={t('report:declines.reason')}
            unit={t('report:declines.cases')}
            rows={reasons.map(row => ({ ...row, key: row.reason, name: t(`verbatims:declineReason.${row.reason}`) }))}
            barWidth={120}
          />
          <Definition>{t('figures:K10.definition')}</Definition>
        </Block>
        <Block>
          {competitors.length === 0 ? (
            <p>{t('report:declines.noCompetitors')}</p>
          ) : (
            <BarTable
              head={t('report:declines.competitor')}
              unit={t('report:declines.cases')}
              rows={competitors.slice(0, 8).map(row => ({ ...row, key: row.name }))}
              barWidth={120}
            />
          )}
        </Block>
      </div>
    </Section>
  )
}
