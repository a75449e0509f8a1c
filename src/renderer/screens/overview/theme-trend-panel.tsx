import { SegmentedControl } from '@mantine/core'
import { lazy, Suspense, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { ThemeTrends } from '../../../contract/schemas/figure.ts'
import type { Theme } from '../../../contract/schemas/theme.ts'
import type { VerbatimFilter } from '../../../contract/schemas/verbatim.ts'
import { verbatimsLink } from '../../navigation/verbatims-link.ts'
import { Panel } from '../../ui/page.tsx'
import { EmptyState } from '../../ui/states/empty-state.tsx'
import { LoadingState } from '../../ui/states/loading-state.tsx'
import { useLanguage } from '../../use-format.ts'
import { ThemeChoice } from './theme-choice.tsx'
import classes from './theme-trend.module.css'
import { toThemeTrendRows, type Counted, type ThemeTrendRow } from './theme-trend-rows.ts'
import { ThemeTrendTable } from './theme-trend-table.tsx'

const ThemeTrendChart = lazy(async () => ({ default: (await import('./theme-trend-chart.tsx')).ThemeTrendChart }))
const shownAtFirst = 5

interface ThemeTrendPanelProps {
  readonly trends: ThemeTrends
  readonly themes: readonly Theme[]
  readonly month: string
}

/** Themes over thirteen months, as lines and as a table; every number opens the verbatims behind it. */
export function ThemeTrendPanel({ trends, themes, month }: ThemeTrendPanelProps) {
  const { t } = useTranslation('overview')
  const language = useLanguage()
  const [counted, setCounted] = useState<Counted>('all')
  const [form, setForm] = useState<'chart' | 'table'>('chart')
  const rows = useMemo(() => toThemeTrendRows(trends, themes, counted, language), [trends, themes, counted, language])
  if (rows.length === 0) return <NoThemes />
  const linkOf = (themeId: string, of: string) => verbatimsLink(behind(themeId, of, counted))
  return (
    <Panel
      title={t('trend.title')}
      actions={
        <div className={classes['controls']}>
          <SegmentedControl
            size="xs"
            value={counted}
            onChange={value => setCounted(value === 'reviewed' ? 'reviewed' : 'all')}
            data={[
              { value: 'all', label: t('trend.all') },
              { value: 'reviewed', label: t('trend.reviewed') },
            ]}
            aria-label={t('trend.counted')}
          />
          <SegmentedControl
            size="xs"
            value={form}
            onChange={value => setForm(value === 'table' ? 'table' : 'chart')}
            data={[
              { value: 'chart', label: t('trend.chart') },
              { value: 'table', label: t('trend.table') },
            ]}
            aria-label={t('trend.form')}
          />
        </div>
      }
    >
      <Finding rows={rows} />
      {form === 'table' ? (
        <ThemeTrendTable months={trends.months} rows={rows} month={month} linkOf={linkOf} />
      ) : (
        <ChartWithChoice months={trends.months} rows={rows} linkOf={linkOf} />
      )}
    </Panel>
  )
}

const behind = (themeId: string, month: string, counted: Counted): VerbatimFilter => ({
  month,
  themeIds: [themeId],
  perCase: true,
  ...(counted === 'reviewed' ? { reviewed: true } : {}),
})

function NoThemes() {
  const { t } = useTranslation('overview')
  return (
    <Panel title={t('trend.title')}>
      <EmptyState compact title={t('trend.none.title')} text={t('trend.none.text')} />
    </Panel>
  )
}

/** The finding in a sentence, as the chart's caption. */
function Finding({ rows }: { readonly rows: readonly ThemeTrendRow[] }) {
  const { t } = useTranslation('overview')
  const first = rows[0]
  if (!first || (first.cases.at(-1) ?? 0) === 0) return null
  const before = first.cases.at(-2) ?? 0
  return (
    <p className={classes['finding']}>
      {t('trend.finding', { theme: first.name, count: first.cases.at(-1) ?? 0, before })}
    </p>
  )
}

interface ChartWithChoiceProps {
  readonly months: readonly string[]
  readonly rows: readonly ThemeTrendRow[]
  readonly linkOf: (themeId: string, month: string) => string
}

function ChartWithChoice({ months, rows, linkOf }: ChartWithChoiceProps) {
  const [, navigate] = useLocation()
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null)
  const shown = chosen ?? new Set(rows.slice(0, shownAtFirst).map(row => row.themeId))
  return (
    <div className={classes['chartAndChoice']}>
      <Suspense fallback={<LoadingState compact />}>
        <ThemeTrendChart
          months={months}
          rows={rows.filter(row => shown.has(row.themeId))}
          themes={rows.length}
          onPoint={(themeId, month) => navigate(linkOf(themeId, month))}
        />
      </Suspense>
      <ThemeChoice rows={rows} shown={shown} onChange={setChosen} />
    </div>
  )
}
