import { Button, Checkbox, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BulkTarget } from '../../../contract/schemas/review.ts'
import { useNotices } from '../../api/notices.tsx'
import { useCall } from '../../api/use-call.ts'
import { useCommand } from '../../api/use-command.ts'
import { Show } from '../../ui/states/show.tsx'
import { useFormat } from '../../use-format.ts'
import { useFocusBack } from '../../ui/use-focus-back.ts'
import { BulkChoices, nothingSaid, toBulkChange, type BulkWish } from './bulk-choices.tsx'
import { BulkPreviewList } from './bulk-preview-list.tsx'
import classes from './bulk.module.css'
import type { Themes } from './use-themes.ts'

interface BulkDialogProps {
  readonly target: BulkTarget
  readonly themes: Themes
  readonly onClose: () => void
  /** The letters are decided. */
  readonly onDone: () => void
}

/** One decision for many letters: what it is, what it changes, and only then the deed, in one step. */
export function BulkDialog({ target, themes, onClose, onDone }: BulkDialogProps) {
  const { t } = useTranslation('verbatims')
  useFocusBack()
  const [wish, setWish] = useState<BulkWish>(nothingSaid)
  const [overwrite, setOverwrite] = useState(false)
  const bulk = { target, change: toBulkChange(wish), overwrite }
  const preview = useCall('review.preview-bulk', bulk, { keepLast: true })
  const { apply, pending } = useApplyBulk(onDone)
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('bulk.title')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('bulk.close') }}
    >
      <BulkChoices wish={wish} themes={themes} onChange={setWish} />
      <Show of={preview} compact>
        {seen => (
          <>
            <BulkPreviewList preview={seen} themes={themes} />
            {(seen.kept > 0 || overwrite) && (
              <Checkbox
                className={classes['overwrite']}
                checked={overwrite}
                onChange={event => setOverwrite(event.currentTarget.checked)}
                label={t('bulk.overwrite')}
              />
            )}
            <Group gap="var(--gw-space-2)" justify="flex-end" mt="md">
              <Button variant="default" onClick={onClose}>
                {t('bulk.close')}
              </Button>
              <Button loading={pending} disabled={seen.deciding === 0 || seen.tooMany} onClick={() => void apply(bulk)}>
                <DecideLabel count={seen.deciding} />
              </Button>
            </Group>
          </>
        )}
      </Show>
    </Modal>
  )
}

function DecideLabel({ count }: { readonly count: number }) {
  const { t } = useTranslation('verbatims')
  const format = useFormat()
  return <>{t('bulk.decide', { count, number: format.number(count) })}</>
}

type Bulk = Parameters<ReturnType<typeof useCommand<'review.apply-bulk'>>['run']>[0]

function useApplyBulk(onDone: () => void) {
  const { t } = useTranslation('verbatims')
  const format = useFormat()
  const notices = useNotices()
  const command = useCommand('review.apply-bulk')
  const apply = async (bulk: Bulk) => {
    const done = await command.run(bulk)
    if (!done) return
    notices.done(t('bulk.done', { count: done.applied, number: format.number(done.applied) }))
    onDone()
  }
  return { apply, pending: command.pending }
}
