import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { valueOr } from '../../api/loadable.ts'
import { useCall } from '../../api/use-call.ts'
import { startPath } from '../../shell/use-first-run.ts'
import { workspaceName } from '../../workspace/paths.ts'
import { useWorkspaces } from '../../workspace/use-workspaces.ts'
import { useFormat } from '../../use-format.ts'
import classes from './settings.module.css'

/** Where the file lies, and the way to another one. */
export function WorkspaceSettings() {
  const { t } = useTranslation('settings')
  const format = useFormat()
  const info = valueOr(useCall('workspace.info', {}), null)
  const host = valueOr(useCall('host.info', {}), null)
  const { open, pickAndOpen, openSample } = useWorkspaces()
  const others = host?.recentWorkspaces.filter(path => path !== info?.path) ?? []
  return (
    <>
      {info && (
        <p className={classes['path']}>
          <b>{t('workspace.file', { voices: format.number(info.verbatims) })}</b>
          {info.path}
        </p>
      )}
      <div className={classes['buttons']}>
        {others.map(path => (
          <Button key={path} variant="default" title={path} onClick={() => void open(path)}>
            {t('workspace.openOne', { name: workspaceName(path) })}
          </Button>
        ))}
        {host?.shell === 'electron' && (
          <Button variant="default" onClick={() => void pickAndOpen()}>
            {t('workspace.open')}
          </Button>
        )}
        <Button variant="default" component={Link} href={startPath}>
          {t('workspace.create')}
        </Button>
        <Button variant="default" onClick={() => void openSample()}>
          {t('workspace.sample')}
        </Button>
      </div>
      {host && <p className={classes['note']}>{t('workspace.version', { version: host.version })}</p>}
    </>
  )
}
