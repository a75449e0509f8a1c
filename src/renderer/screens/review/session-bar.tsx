import { useTranslation } from 'react-i18next'
import { useFormat } from '../../use-format.ts'
import classes from './session-bar.module.css'

export interface SessionCount {
  readonly doneToday: number
  readonly doneNow: number
  readonly left: number
  readonly minutes: number
  /** Letters a minute; null where it says nothing yet. */
  readonly pace: number | null
}

/** Done, left and how long: enough to decide whether to go on. */
export function SessionBar({ doneToday, doneNow, left, minutes, pace }: SessionCount) {
  const { t } = useTranslation('review')
  const format = useFormat()
  const all = doneNow + left
  return (
    <div className={classes['bar']}>
      <progress
        className={classes['progress']}
        max={Math.max(1, all)}
        value={doneNow}
        aria-label={t('bar.progress', { done: format.number(doneNow), all: format.number(all) })}
      />
      <span>{t('bar.today', { count: doneToday, number: format.number(doneToday) })}</span>
      <span>{t('bar.left', { count: left, number: format.number(left) })}</span>
      {minutes > 0 && <span>{t('bar.minutes', { count: minutes, number: format.number(minutes) })}</span>}
      {pace !== null && <span>{t('bar.pace', { number: format.number(pace) })}</span>}
    </div>
  )
}
