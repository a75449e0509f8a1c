import { Button, Group, Modal, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ErrorReply } from '../../../contract/errors.ts'
import { CallError } from '../../api/client.ts'
import { useErrorSentence } from '../../api/error-sentence.ts'
import { valueOr } from '../../api/loadable.ts'
import { useNotices } from '../../api/notices.tsx'
import { useCall } from '../../api/use-call.ts'
import { useCommand } from '../../api/use-command.ts'
import { useFormat } from '../../use-format.ts'
import { workspaceName } from '../../workspace/paths.ts'
import classes from './settings.module.css'

/** The copies there are, each to be put back; asks before it does. */
export function Restore() {
  const { t } = useTranslation('settings')
  const format = useFormat()
  const found = useCall('host.backups', {})
  const host = valueOr(useCall('host.info', {}), null)
  const pick = useCommand('host.pick-workspace')
  const [wanted, setWanted] = useState<string | null>(null)
  const sentence = useErrorSentence()
  if (found.state !== 'ready') return null
  const { backups, folder, trouble } = found.value
  const choose = async () => setWanted(await pick.run({ create: false }))
  return (
    <div className={classes['restore']}>
      <h3 className={classes['subtitle']}>{t('restore.title')}</h3>
      <p className={classes['note']}>
        {backups.length === 0 ? t('restore.none', { folder }) : t('restore.folder', { folder })}
      </p>
      {trouble && (
        <p className={classes['result']} data-sound={false} role="alert">
          {sentence(new CallError(trouble as ErrorReply))}
        </p>
      )}
      {backups.length > 0 && (
        <ul className={classes['backups']}>
          {backups.map(({ path, day, bytes }) => (
            <li key={path}>
              <span>
                {format.day(day)} · {format.bytes(bytes)}
              </span>
              <Button size="compact-sm" variant="default" onClick={() => setWanted(path)}>
                {t('restore.go')}
                <span className="visually-hidden"> {format.day(day)}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {host?.shell === 'electron' && (
        <div className={classes['buttons']}>
          <Button variant="default" onClick={() => void choose()}>
            {t('restore.other')}
          </Button>
        </div>
      )}
      <RestoreDialog path={wanted} onClose={() => setWanted(null)} />
    </div>
  )
}

function RestoreDialog({ path, onClose }: { readonly path: string | null; readonly onClose: () => void }) {
  const { t } = useTranslation('settings')
  const { t: common } = useTranslation('common')
  const notices = useNotices()
  const restore = useCommand('host.restore')
  const putBack = async () => {
    if (path === null) return
    const done = await restore.run({ path })
    if (done) notices.done(t('restore.done', { path: done.keptAside ?? '' }))
    onClose()
  }
  return (
    <Modal
      opened={path !== null}
      onClose={onClose}
      title={t('restore.question')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Text>{path !== null && t('restore.text', { name: workspaceName(path) })}</Text>
      <Group mt="lg" justify="flex-end">
        <Button variant="default" onClick={onClose} data-autofocus>
          {common('cancel')}
        </Button>
        <Button color="red.9" loading={restore.pending} onClick={() => void putBack()}>
          {t('restore.go')}
        </Button>
      </Group>
    </Modal>
  )
}
