import type { MonthReport } from '../../../contract/schemas/report.ts'
import { refusalsLead } from '../leads.ts'
import { useReportWords } from '../report-words.ts'
import { Block, Definition, Section } from '../section.tsx'
import { BarTable, sumTally } from '../tally.tsx'

const MOST_TOPICS = 6

/** Where we said no, with a way out or without one. */
export function RefusalsSection({ report }: { readonly report: MonthReport }) {
  const words = useReportWords()
  const { t, themeName } = words
  const { hard, soft, topics } = report.refusals
  const title = t('report:sections.refusals')
  const lead = refusalsLead(words, report)
  if (sumTally(hard) + sumTally(soft) === 0) return <Section title={title} lead={lead} />
  return (
    <Section title={title} lead={lead}>
      <div className="gwr-columns">
        <Block>
          <BarTable
            head={t('report:refusals.kind')}
            unit={t('report:refusals.mails')}
            rows={[
              { key: 'hard', name: t('report:refusals.hard'), ...hard },
              { key: 'soft', name: t('report:refusals.soft'), ...soft },
            ]}
            barWidth={90}
          />
          <Definition>{t('figures:K13.definition')}</Definition>
        </Block>
        {topics.length > 0 && (
          <Block>
            <BarTable
              head={t('report:refusals.topic')}
              unit={t('report:refusals.mails')}
              rows={topics
                .slice(0, MOST_TOPICS)
                .map(row => ({ ...row, key: row.themeId, name: themeName(row.themeId) }))}
              barWidth={90}
            />
          </Block>
        )}
      </div>
    </Section>
  )
}
