import type { Figure } from '../../../contract/schemas/figure.ts'
import type { MonthReport } from '../../../contract/schemas/report.ts'
import { useReportWords, type ReportWords } from '../report-words.ts'
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
  const hasReviewed = overview.reviewed.n > 0
  return (
    <Section title={t('report:sections.glance')} lead={lead(words, report)}>
      <Block>
        <div className="gwr-tiles">
          {overview.figures.map(figure => (
            <Tile key={figure.id} figure={figure} hasReviewed={hasReviewed} />
          ))}
        </div>
        <Definition>
          {hasReviewed || overview.reviewed.of === 0 ? t('report:legend') : t('report:legendNew')}
        </Definition>
      </Block>
      <Block title={t('report:glance.todos')}>
        <Todos report={report} />
      </Block>
      <Meta report={report} />
    </Section>
  )
}

function lead({ t, month }: ReportWords, { overview }: MonthReport): string {
  const { n, of } = overview.reviewed
  if (of === 0) return t('report:glance.none', { month })
  const complaints = complaintsOf(overview.figures)
  const values = { month, count: of, reviewed: n }
  const opening =
    n === 0 ? t('report:glance.new', values) : t(n < of ? 'report:glance.some' : 'report:glance.all', values)
  if (complaints === 0) return opening
  const key = n < of ? 'report:glance.complaintsNew' : 'report:glance.complaints'
  return `${opening} ${t(key, { count: complaints })}`
}

function complaintsOf(figures: readonly Figure[]): number {
  const part = figures.find(figure => figure.id === 'K1')?.parts.find(({ key }) => key === 'complaint')
  return (part?.value ?? 0) + (part?.unreviewed ?? 0)
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
