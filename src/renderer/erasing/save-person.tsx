import { Button, Group, Modal, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../api/use-command.ts'
import { useHandOver } from '../api/use-hand-over.ts'
import { Show } from '../ui/states/show.tsx'
import { useFocusBack } from '../ui/use-focus-back.ts'
import { useFormat, useLanguage } from '../use-format.ts'
import { BusyButton } from '../ui/busy-button.tsx'
import classes from './erasing.module.css'
import { OtherAddresses } from './other-addresses.tsx'
import { usePerson } from './use-person.ts'

interface SavePersonProps {
  readonly address: string
  readonly onClose: () => void
}

/** All that was exchanged with a person, to be handed out to them. */
export function SavePerson({ address, onClose }: SavePersonProps) {
  const { t } = useTranslation('persons')
  const { t: common } = useTranslation('common')
  const format = useFormat()
  const language = useLanguage()
  const handOver = useHandOver()
  const person = usePerson(address)
  const save = useCommand('host.save-person')
  useFocusBack()
  const go = async () => {
    const saved = await save.run({ address, others: [...person.others], language })
    if (saved === null) return
    handOver(saved, path => t('menu.saved', { path }))
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('save.title', { address })}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Stack gap="sm">
        <Show of={person.found} compact loadingLabel={t('erase.looking')}>
          {({ messages, answers, replies, firstOn, lastOn }) => (
            <>
              <p className={classes['plain']}>{t('save.what')}</p>
              <ul className={classes['facts']}>
                {messages > 0 && <li>{t('save.messages', { count: messages })}</li>}
                {answers > 0 && <li>{t('save.answers', { count: answers })}</li>}
                {replies > 0 && <li>{t('save.replies', { count: replies })}</li>}
                {firstOn !== null && lastOn !== null && (
                  <li>{t('save.range', { from: format.day(firstOn), until: format.day(lastOn) })}</li>
                )}
              </ul>
            </>
          )}
        </Show>
        <OtherAddresses person={person} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <BusyButton
            data-autofocus
            disabled={person.found.state !== 'ready'}
            busy={save.pending}
            onClick={() => void go()}
          >
            {t('save.go')}
          </BusyButton>
        </Group>
      </Stack>
    </Modal>
  )
}
