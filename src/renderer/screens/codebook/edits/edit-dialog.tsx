import { Button, Group, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Input } from '../../../../contract/methods.ts'
import { useNotices } from '../../../api/notices.tsx'
import { useCall } from '../../../api/use-call.ts'
import { useCommand } from '../../../api/use-command.ts'
import { useFocusBack } from '../../../ui/use-focus-back.ts'
import { EffectBox } from './effect-box.tsx'
import classes from './edits.module.css'

export type Edit = Input<'codebook.edit'>['edit']

interface EditDialogProps {
  readonly title: string
  readonly note?: string
  /** null while something is still to be chosen. */
  readonly edit: Edit | null
  readonly sure: string
  readonly done: string
  readonly danger?: boolean
  readonly onClose: (isDone: boolean) => void
  readonly children?: ReactNode
}

/** Asks what an edit needs, shows what it changes, and does it. */
export function EditDialog({ title, note, edit, sure, done, danger = false, onClose, children }: EditDialogProps) {
  const { t } = useTranslation('codebook')
  useFocusBack()
  const notices = useNotices()
  const command = useCommand('codebook.edit')
  const effect = useCall(
    'codebook.preview-edit',
    { edit: edit ?? { kind: 'move', themeId: '', parentId: null, before: null } },
    { enabled: edit !== null, keepLast: true },
  )
  const run = async () => {
    if (edit === null) return
    if ((await command.run({ edit })) === null) return
    notices.done(done)
    onClose(true)
  }
  return (
    <Modal
      opened
      onClose={() => onClose(false)}
      title={title}
      size="lg"
      closeButtonProps={{ 'aria-label': t('cancel') }}
    >
      <form
        className={classes['form']}
        onSubmit={event => {
          event.preventDefault()
          void run()
        }}
      >
        {note && <p className={classes['sentence']}>{note}</p>}
        {children}
        {edit !== null && <EffectBox effect={effect} />}
        <Group gap="var(--gw-space-2)" justify="flex-end">
          <Button variant="default" onClick={() => onClose(false)}>
            {t('cancel')}
          </Button>
          <Button
            type="submit"
            {...(danger ? { color: 'red' } : {})}
            disabled={edit === null || effect.state !== 'ready'}
            loading={command.pending}
          >
            {sure}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
