import { useTranslation } from 'react-i18next'
import { useNotices } from '../api/notices.tsx'
import { useCommand } from '../api/use-command.ts'
import { Show } from '../ui/states/show.tsx'
import { useFormat } from '../use-format.ts'
import { EraseDialog } from './erase-dialog.tsx'
import classes from './erasing.module.css'
import { OtherAddresses } from './other-addresses.tsx'
import { usePerson } from './use-person.ts'

interface ErasePersonProps {
  readonly address: string
  readonly onClose: () => void
}

/** What is known of a person, and the question whether it is to go. */
export function ErasePerson({ address, onClose }: ErasePersonProps) {
  const { t } = useTranslation('persons')
  const format = useFormat()
  const notices = useNotices()
  const person = usePerson(address)
  const { found } = person
  const erase = useCommand('persons.erase')
  const go = async () => {
    if (await erase.run({ address, others: [...person.others] })) notices.done(t('erase.begun', { address }))
    onClose()
  }
  return (
    <EraseDialog
      title={t('erase.title', { address })}
      label={t('erase.go')}
      ready={found.state === 'ready'}
      pending={erase.pending}
      onErase={() => void go()}
      onClose={onClose}
    >
      <Show of={found} compact loadingLabel={t('erase.looking')}>
        {({ messages, answers, replies, mentions, firstOn, lastOn }) => (
          <>
            {firstOn !== null && lastOn !== null && (
              <p className={classes['plain']}>
                {t('erase.range', { from: format.day(firstOn), until: format.day(lastOn) })}
              </p>
            )}
            <ul className={classes['facts']}>
              {messages > 0 && <li>{t('erase.messages', { count: messages })}</li>}
              {answers > 0 && <li>{t('erase.answers', { count: answers })}</li>}
              {replies > 0 && <li>{t('erase.replies', { count: replies })}</li>}
              {mentions > 0 && <li>{t('erase.mentions', { count: mentions })}</li>}
            </ul>
            <p className={classes['plain']}>{t('erase.stays')}</p>
          </>
        )}
      </Show>
      <OtherAddresses person={person} />
    </EraseDialog>
  )
}
