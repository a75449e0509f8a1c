import type { ThemeTrend } from '../../../contract/schemas/figure.ts'
import type { MonthReport, ThemeLine } from '../../../contract/schemas/report.ts'
import { RunChart, type RunPoint } from '../../charts/run-chart.tsx'
import { softHyphens } from '../../ui/soft-hyphens.ts'
import { useReportWords } from '../report-words.ts'
import { Block } from '../section.tsx'
import { casesOf } from './theme-cases.ts'

const MOST_RUNS = 6

interface ThemeRunsProps {
  readonly report: MonthReport
  readonly lines: readonly ThemeLine[]
}

/** The six largest themes over thirteen months, each with its median and its last number. */
export function ThemeRuns({ report, lines }: ThemeRunsProps) {
  const { t, monthShort } = useReportWords()
  const { trends } = report.overview
  const first = trends.months[0] ?? report.month
  return (
    <Block title={t('report:themes.runs')}>
      <div className="gwr-runs">
        {lines.slice(0, MOST_RUNS).map(line => (
          <Run
            key={line.themeId}
            line={line}
            months={trends.months}
            trend={trends.themes.find(({ themeId }) => themeId === line.themeId)}
          />
        ))}
      </div>
      <p className="gwr-note">
        {t('report:range', { from: monthShort(first), until: monthShort(report.month) })}. {t('report:themes.runsNote')}
      </p>
    </Block>
  )
}

interface RunProps {
  readonly line: ThemeLine
  readonly months: readonly string[]
  readonly trend: ThemeTrend | undefined
}

function Run({ line, months, trend }: RunProps) {
  const { number, themeName, onOpen } = useReportWords()
  const points: RunPoint[] = months.map((key, index) => {
    const n = trend?.cases[index] ?? 0
    return { key, n, all: n + (trend?.unreviewed[index] ?? 0) }
  })
  const open = onOpen && ((month: string) => onOpen({ month, opensCase: true, themeIds: [line.themeId] }))
  const label = `${themeName(line.themeId)}: ${points.map(({ all }) => number(all)).join(', ')}`
  return (
    <figure>
      <figcaption>
        {softHyphens(themeName(line.themeId), 20)} <b>{number(casesOf(line))}</b>
      </figcaption>
      <RunChart
        label={label}
        points={points}
        median={middle(points.map(({ all }) => all))}
        width={212}
        height={86}
        {...(open && { onPoint: open })}
      />
    </figure>
  )
}

/** Of thirteen values the seventh: the line of the run chart. */
function middle(values: readonly number[]): number | null {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? null
}
