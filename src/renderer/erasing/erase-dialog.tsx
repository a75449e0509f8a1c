import { Alert, Button, Group, Modal, Stack } from '@mantine/core'
import { IconAlertTriangle, IconDeviceFloppy } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { valueOr } from '../api/loadable.ts'
import { useCall } from '../api/use-call.ts'
import { useCommand } from '../api/use-command.ts'
import { useFocusBack } from '../ui/use-focus-back.ts'
import { backupPath } from '../workspace/paths.ts'
import classes from './erasing.module.css'
import { OlderCopies } from './older-copies.tsx'

interface EraseDialogProps {
  readonly title: string
  /** What goes and what stays, in words; the buttons wait for it. */
  readonly children: ReactNode
  readonly label: string
  readonly ready: boolean
  readonly pending: boolean
  readonly onErase: () => void
  readonly onClose: () => void
}

/** Asks before words go for good: says what, offers a copy first, and names the files in which they will still stand. */
export function EraseDialog({ title, children, label, ready, pending, onErase, onClose }: EraseDialogProps) {
  const { t } = useTranslation('persons')
  const { t: common } = useTranslation('common')
  useFocusBack()
  return (
    <Modal opened onClose={onClose} size="lg" title={title} closeButtonProps={{ 'aria-label': common('close') }}>
      <Stack gap="sm">
        {children}
        <Alert className={classes['final'] ?? ''} icon={<IconAlertTriangle size={20} aria-hidden />}>
          {t('final')}
        </Alert>
        <OlderCopies />
        <Group mt="sm" justify="space-between">
          <BackupFirst />
          <Group>
            <Button variant="default" onClick={onClose} data-autofocus>
              {common('cancel')}
            </Button>
            <Button color="red.9" disabled={!ready} loading={pending} onClick={onErase}>
              {label}
            </Button>
          </Group>
        </Group>
      </Stack>
    </Modal>
  )
}

/** A copy at the usual place; it then stands in the list of those that still hold everything. */
function BackupFirst() {
  const { t } = useTranslation('persons')
  const info = valueOr(useCall('workspace.info', {}), null)
  const folder = valueOr(useCall('host.backups', {}), null)?.folder ?? null
  const backup = useCommand('workspace.backup')
  const queries = useQueryClient()
  const [today] = useState(() => new Date())
  const [made, setMade] = useState(false)
  const copy = async () => {
    if (info === null || folder === null) return
    if ((await backup.run({ path: backupPath(info.path, folder, today) })) === null) return
    setMade(true)
    await queries.invalidateQueries({ queryKey: ['host.older-copies'] })
    await queries.invalidateQueries({ queryKey: ['host.backups'] })
  }
  return (
    <Button
      variant="default"
      leftSection={<IconDeviceFloppy size={18} aria-hidden />}
      loading={backup.pending}
      disabled={made || info === null || folder === null}
      onClick={() => void copy()}
    >
      {made ? t('copies.made') : t('copies.make')}
    </Button>
  )
}
