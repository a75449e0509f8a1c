import { useTranslation } from 'react-i18next'
import { useNotices } from '../api/notices.tsx'
import { useCall } from '../api/use-call.ts'
import { useCommand } from '../api/use-command.ts'
import { Show } from '../ui/states/show.tsx'
import { useFormat } from '../use-format.ts'
import { EraseDialog } from './erase-dialog.tsx'
import classes from './erasing.module.css'

interface EraseOldProps {
  readonly months: number
  readonly onClose: () => void
}

/** What is older than the owner keeps, and the question whether it is to go. */
export function EraseOld({ months, onClose }: EraseOldProps) {
  const { t } = useTranslation('persons')
  const format = useFormat()
  const notices = useNotices()
  const preview = useCall('retention.preview', { months })
  const erase = useCommand('retention.run')
  const count = preview.state === 'ready' ? preview.value.messages + preview.value.answers : 0
  const go = async () => {
    if (await erase.run({ months })) notices.done(t('old.begun', { count }))
    onClose()
  }
  return (
    <EraseDialog
      title={t('old.title')}
      label={t('old.go', { count })}
      ready={count > 0}
      pending={erase.pending}
      onErase={() => void go()}
      onClose={onClose}
    >
      <Show of={preview} compact>
        {({ keptFrom, messages, answers, reviewed, firstMonth, lastMonth, undated }) =>
          messages + answers === 0 || firstMonth === null || lastMonth === null || keptFrom === null ? (
            <p className={classes['plain']}>{t('old.nothing')}</p>
          ) : (
            <>
              <p className={classes['plain']}>
                {t(firstMonth === lastMonth ? 'old.month' : 'old.what', {
                  number: format.number(messages + answers),
                  from: format.month(firstMonth),
                  until: format.month(lastMonth),
                  kept: format.month(keptFrom),
                })}
              </p>
              <ul className={classes['facts']}>
                <li>{t('old.goes')}</li>
                <li>{t('old.stays')}</li>
                {reviewed > 0 && <li>{t('old.reviewed', { count: reviewed })}</li>}
                {undated > 0 && <li>{t('old.undated', { count: undated })}</li>}
              </ul>
            </>
          )
        }
      </Show>
    </EraseDialog>
  )
}
