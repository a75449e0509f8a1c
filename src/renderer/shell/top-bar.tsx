import { ActionIcon, Tooltip } from '@mantine/core'
import { IconHelp, IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { valueOr } from '../api/loadable.ts'
import { useCall } from '../api/use-call.ts'
import { screenAt } from '../navigation/screens.ts'
import { isSample } from '../workspace/paths.ts'
import { KeyCaps } from '../ui/shortcuts/shortcut-help.tsx'
import { useSearchDialog } from './search-dialog-context.tsx'
import { JobIndicator } from './job-indicator.tsx'
import { HistoryButtons } from './history-buttons.tsx'
import { AppearanceMenu } from './appearance-menu.tsx'
import classes from './top-bar.module.css'

/** The workspace, the search, what is running, and undo. */
export function TopBar() {
  const { t } = useTranslation('frame')
  const info = valueOr(useCall('workspace.info', {}), null)
  return (
    <header className={classes['bar']}>
      <span className={classes['workspace']} title={info?.path}>
        {info && isSample(info.path) ? t('sample.title') : (info?.name ?? '')}
      </span>
      <SearchField />
      <div className={classes['end']}>
        <JobIndicator />
        <HistoryButtons />
        <HelpLink />
        <AppearanceMenu label={t('appearance.label')} />
      </div>
    </header>
  )
}

function SearchField() {
  const { t } = useTranslation('frame')
  const { open } = useSearchDialog()
  return (
    <>
      <button type="button" className={classes['search']} onClick={open}>
        <IconSearch size={17} aria-hidden />
        <span>{t('search.placeholder')}</span>
        <KeyCaps keys="mod+k" />
      </button>
      <Tooltip label={t('search.placeholder')}>
        <ActionIcon
          className={classes['searchNarrow']}
          variant="default"
          size="lg"
          onClick={open}
          aria-label={t('search.placeholder')}
        >
          <IconSearch size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </>
  )
}

/** The help page of the screen one is on. */
function HelpLink() {
  const { t } = useTranslation('frame')
  const [path] = useLocation()
  return (
    <Tooltip label={t('help')}>
      <ActionIcon
        component={Link}
        href={`/help?on=${screenAt(path) ?? 'start'}`}
        variant="default"
        size="lg"
        aria-label={t('help')}
      >
        <IconHelp size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}
