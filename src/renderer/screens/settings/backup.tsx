import { TextInput } from '@mantine/core'
import { IconDeviceFloppy } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { valueOr } from '../../api/loadable.ts'
import { useNotices } from '../../api/notices.tsx'
import { useCall } from '../../api/use-call.ts'
import { useCommand } from '../../api/use-command.ts'
import { useFormat } from '../../use-format.ts'
import { backupPath } from '../../workspace/paths.ts'
import { BusyButton } from '../../ui/busy-button.tsx'
import classes from './settings.module.css'

/** A copy of the workspace while it is open, best on another disk. */
export function Backup() {
  const { t } = useTranslation('settings')
  const format = useFormat()
  const notices = useNotices()
  const info = valueOr(useCall('workspace.info', {}), null)
  const backup = useCommand('workspace.backup')
  const folder = valueOr(useCall('host.backups', {}), null)?.folder ?? null
  const queries = useQueryClient()
  const [today] = useState(() => new Date())
  const [typed, setTyped] = useState<string | null>(null)
  const path = typed ?? (info && folder !== null ? backupPath(info.path, folder, today) : '')
  const copy = async () => {
    const made = await backup.run({ path })
    if (!made) return
    notices.done(t('data.backedUp', { path: made.path, bytes: format.bytes(made.bytes) }))
    await queries.invalidateQueries({ queryKey: ['host.backups'] })
  }
  return (
    <>
      <TextInput
        label={t('data.backupPath')}
        description={t('data.backupNote')}
        value={path}
        onChange={event => setTyped(event.currentTarget.value)}
      />
      <div className={classes['buttons']}>
        <BusyButton
          variant="default"
          leftSection={<IconDeviceFloppy size={18} aria-hidden />}
          busy={backup.pending}
          disabled={path.trim() === ''}
          onClick={() => void copy()}
        >
          {t('data.backup')}
        </BusyButton>
      </div>
    </>
  )
}
