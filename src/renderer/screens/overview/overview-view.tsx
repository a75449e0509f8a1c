import { Button, Progress } from '@mantine/core'
import { IconChecklist } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { MonthOverview, NewTerm } from '../../../contract/schemas/figure.ts'
import type { Theme } from '../../../contract/schemas/theme.ts'
import { bothReady, type Loadable } from '../../api/loadable.ts'
import { MonthSwitcher } from '../../navigation/month-switcher.tsx'
import { withFilter } from '../../navigation/verbatims-link.ts'
import { Page, Panel } from '../../ui/page.tsx'
import { Show } from '../../ui/states/show.tsx'
import { useFormat } from '../../use-format.ts'
import { FigureTiles } from './figure-tiles.tsx'
import { NewTerms } from './new-terms.tsx'
import classes from './overview.module.css'
import { ThemeTrendPanel } from './theme-trend-panel.tsx'
import { TodoList } from './todo-list.tsx'

interface OverviewViewProps {
  readonly title: string
  readonly overview: Loadable<MonthOverview>
  readonly themes: Loadable<readonly Theme[]>
  readonly newTerms: Loadable<readonly NewTerm[]>
}

export function OverviewView({ title, overview, themes, newTerms }: OverviewViewProps) {
  const { t } = useTranslation('overview')
  return (
    <Page
      title={title}
      lead={overview.state === 'ready' && <CutOff at={overview.value.cutOff} />}
      actions={<MonthSwitcher />}
    >
      <Show of={bothReady(overview, themes)} loadingLabel={t('loading')}>
        {([value, codebook]) => <Month overview={value} themes={codebook} newTerms={newTerms} />}
      </Show>
    </Page>
  )
}

function CutOff({ at }: { readonly at: string | null }) {
  const { t } = useTranslation('overview')
  const format = useFormat()
  return at === null ? t('noCutOff') : t('cutOff', { day: format.day(at) })
}

interface MonthProps extends Pick<OverviewViewProps, 'newTerms'> {
  readonly overview: MonthOverview
  readonly themes: readonly Theme[]
}

function Month({ overview, themes, newTerms }: MonthProps) {
  const { t } = useTranslation('overview')
  return (
    <>
      {overview.reviewed.of > 0 && <Reviewed overview={overview} />}
      <div className={classes['top']}>
        <FigureTiles figures={overview.figures} suggestedOnly={overview.reviewed.n === 0} />
        <Panel title={t('todos.title')}>
          <TodoList todos={overview.todos} />
        </Panel>
      </div>
      <ThemeTrendPanel trends={overview.trends} themes={themes} month={overview.month} />
      <Panel title={t('newTerms.title')}>
        <Show of={newTerms} compact>
          {terms => <NewTerms terms={terms} month={overview.month} />}
        </Show>
      </Panel>
    </>
  )
}

/** How much of the month the owner has looked at: the figures count nothing else. */
function Reviewed({ overview: { reviewed, month } }: { readonly overview: MonthOverview }) {
  const { t } = useTranslation('overview')
  const share = reviewed.of === 0 ? 0 : (reviewed.n / reviewed.of) * 100
  const left = reviewed.of - reviewed.n
  return (
    <section className={classes['reviewed']} aria-label={t('reviewed.title')}>
      <p>{t(reviewed.n === 0 ? 'reviewed.none' : 'reviewed.text', { n: reviewed.n, count: reviewed.of })}</p>
      <Progress value={share} aria-label={t('reviewed.title')} />
      {left > 0 && (
        <Button
          component={Link}
          href={withFilter('/review', { month, reviewed: false })}
          leftSection={<IconChecklist size={18} aria-hidden />}
        >
          {t(reviewed.n === 0 ? 'reviewed.start' : 'reviewed.go')}
        </Button>
      )}
    </section>
  )
}
