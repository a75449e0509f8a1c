import '../../report/report.css'
import { Button, Menu, SegmentedControl } from '@mantine/core'
import { IconChevronDown, IconDownload, IconFileImport, IconPrinter } from '@tabler/icons-react'
import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ReportFormat } from '../../../contract/host.ts'
import type { UiLanguage } from '../../../contract/schemas/language.ts'
import type { MonthReport } from '../../../contract/schemas/report.ts'
import type { VerbatimFilter } from '../../../contract/schemas/verbatim.ts'
import type { Loadable } from '../../api/loadable.ts'
import { MonthSwitcher } from '../../navigation/month-switcher.tsx'
import { ReportDocument } from '../../report/report-document.tsx'
import { useShortcuts } from '../../ui/shortcuts/use-shortcuts.tsx'
import { Page } from '../../ui/page.tsx'
import { EmptyState } from '../../ui/states/empty-state.tsx'
import { Show } from '../../ui/states/show.tsx'
import { BusyButton } from '../../ui/busy-button.tsx'
import { Paper } from './paper.tsx'
import { QuoteApproval, type Approve } from './quote-approval.tsx'
import classes from './report-screen.module.css'

interface ReportViewProps {
  readonly report: Loadable<MonthReport>
  /** Nothing has been imported yet. */
  readonly isEmptyHouse: boolean
  readonly language: UiLanguage
  readonly onLanguage: (language: UiLanguage) => void
  readonly onOpen: (filter: VerbatimFilter) => void
  readonly onApprove: Approve
  readonly saving: boolean
  readonly onSave: (format: ReportFormat) => void
}

export function ReportView(props: ReportViewProps) {
  const { t } = useTranslation('report-screen')
  useShortcuts(
    t('title'),
    [{ id: 'report.print', keys: 'p', label: t('print'), run: () => window.print() }],
    props.report.state === 'ready',
  )
  if (props.isEmptyHouse) return <NoReport />
  return (
    <div className={classes['screen']}>
      <Page title={t('title')} lead={t('lead')} actions={<Actions {...props} />}>
        <Show of={props.report} loadingLabel={t('loading')}>
          {report => (
            <>
              <QuoteApproval quotes={report.quotes} onApprove={props.onApprove} />
              <div className={classes['sheet']} data-mantine-color-scheme="light">
                <Paper report={report} language={props.language} />
                <Sheet report={report} language={props.language} onOpen={props.onOpen} />
              </div>
            </>
          )}
        </Show>
      </Page>
    </div>
  )
}

/** The first page is there at once; its tables and charts further down take as long again as all else. */
function Sheet(props: Pick<ReportViewProps, 'language' | 'onOpen'> & { readonly report: MonthReport }) {
  const isWhole = useDeferredValue(true, false)
  return <ReportDocument {...props} beginsOnly={!isWhole} />
}

function NoReport() {
  const { t } = useTranslation('report-screen')
  return (
    <Page title={t('title')}>
      <EmptyState icon={IconFileImport} title={t('empty.title')} text={t('empty.text')}>
        <Button component={Link} href="/import">
          {t('empty.go')}
        </Button>
      </EmptyState>
    </Page>
  )
}

const formats: readonly ReportFormat[] = ['pdf', 'html', 'json']
const languages = [
  { value: 'de', label: 'Deutsch' },
  { value: 'en', label: 'English' },
]

function Actions({ report, language, onLanguage, saving, onSave }: ReportViewProps) {
  const { t } = useTranslation('report-screen')
  return (
    <>
      <MonthSwitcher />
      <SegmentedControl
        size="sm"
        aria-label={t('language')}
        value={language}
        onChange={value => onLanguage(value === 'en' ? 'en' : 'de')}
        data={languages}
      />
      <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <BusyButton
            variant="default"
            busy={saving}
            disabled={report.state !== 'ready'}
            leftSection={<IconDownload size={18} aria-hidden />}
            rightSection={<IconChevronDown size={16} aria-hidden />}
          >
            {t('save')}
          </BusyButton>
        </Menu.Target>
        <Menu.Dropdown>
          {formats.map(format => (
            <Menu.Item key={format} onClick={() => onSave(format)}>
              {t(`formats.${format}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button
        leftSection={<IconPrinter size={18} aria-hidden />}
        disabled={report.state !== 'ready'}
        onClick={() => window.print()}
      >
        {t('print')}
      </Button>
    </>
  )
}
