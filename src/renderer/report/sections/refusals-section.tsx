import type { MonthReport } from '../../../contract/schemas/report.ts'
import { useReportWords } from '../report-words.ts'
import { Block, Definition, Section } from '../section.tsx'
import { BarTable } from '../tally.tsx'
import { reviewedNote } from './complaints-section.tsx'

const MOST_TOPICS = 6

/** Where we said no, with a way out or without one. */
export function RefusalsSection({ report }: { readonly report: MonthReport }) {
  const words = useReportWords()
  const { t, month, themeName } = words
  const { hard, soft, ownMessages, topics } = report.refusals
  const n = hard.n + soft.n
  const unreviewed = hard.unreviewed + soft.unreviewed
  const count = n + unreviewed
  if (count === 0) return <Section title={t('report:sections.refusals')} lead={t('report:refusals.none', { month })} />
  return (
    <Section
      title={t('report:sections.refusals')}
      lead={t('report:refusals.lead', { count, own: ownMessages, reviewed: reviewedNote(words, { n, unreviewed }) })}
    >
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
