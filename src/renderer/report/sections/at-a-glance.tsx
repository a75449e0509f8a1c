import type { MonthReport } from '../../../contract/schemas/report.ts'
import { answersLead, complaintsLead, glanceLead, themesLead } from '../leads.ts'
import { useReportWords } from '../report-words.ts'
import { Block, Definition, Section } from '../section.tsx'
import { Tile } from '../tile.tsx'

interface AtAGlanceProps {
  readonly report: MonthReport
}

/** Page 1: the six figures, three things to do, and what the numbers rest on. */
export function AtAGlance({ report }: AtAGlanceProps) {
  const words = useReportWords()
  const { t } = words
  const { overview } = report
  const hasReviewed = overview.reviewed.n > 0 || overview.reviewed.of === 0
  return (
    <Section title={t('report:sections.glance')} lead={glanceLead(words, report)}>
      <Block>
        <div className="gwr-tiles">
          {overview.figures.map(figure => (
            <Tile key={figure.id} figure={figure} hasReviewed={hasReviewed} />
          ))}
        </div>
        <Definition>{hasReviewed ? t('report:legend') : t('report:legendNew')}</Definition>
      </Block>
      {overview.reviewed.of > 0 && (
        <Block title={t('report:glance.essence')}>
          <ul className="gwr-essence">
            {[themesLead, complaintsLead, answersLead].map(sentence => (
              <li key={sentence.name}>{sentence(words, report)}</li>
            ))}
          </ul>
        </Block>
      )}
      <Block title={t('report:glance.todos')}>
        <Todos report={report} />
      </Block>
      <Meta report={report} />
    </Section>
  )
}

export function Todos({ report }: AtAGlanceProps) {
  const { t, number } = useReportWords()
  const { todos } = report.overview
  if (todos.length === 0) return <p>{t('report:glance.noTodos')}</p>
  return (
    <ol className="gwr-todos">
      {todos.map(({ key, count }) => (
        <li key={key}>
          {count > 0 && <b>{number(count)} </b>}
          {t(`figures:todos.${key}`, { count })}
        </li>
      ))}
    </ol>
  )
}

const MOST_SOURCES = 4

/** Filters, cut-off, run date and version of the rules: without them no number can be compared with another. */
function Meta({ report }: AtAGlanceProps) {
  const { t, day, instant, list } = useReportWords()
  const names = report.sources.slice(0, MOST_SOURCES).map(({ name }) => name)
  const more = report.sources.length - names.length
  const sources = more > 0 ? [...names, t('report:meta.moreSources', { count: more })] : names
  const lines = [
    sources.length === 0
      ? t('report:meta.noSources')
      : t('report:meta.sources', { count: report.sources.length, names: list(sources) }),
    t('report:meta.filter'),
    report.cutOff === null ? t('report:meta.noCutOff') : t('report:meta.cutOff', { day: day(report.cutOff) }),
    t('report:meta.created', { at: instant(report.createdAt) }),
    t('report:meta.rules', { version: report.rulesVersion }),
  ]
  return <p className="gwr-meta">{lines.join(' · ')}</p>
}
