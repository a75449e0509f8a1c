import { useTranslation } from 'react-i18next'
import { valueOr } from '../api/loadable.ts'
import { useCall } from '../api/use-call.ts'
import { useFormat } from '../use-format.ts'
import classes from './erasing.module.css'

/** Files that erasing does not reach; who wants them gone, too, must know where they lie. */
export function OlderCopies() {
  const { t } = useTranslation('persons')
  const format = useFormat()
  const copies = valueOr(useCall('host.older-copies', {}), null)
  if (copies === null) return null
  return (
    <div className={classes['copies']}>
      <p>{copies.length === 0 ? t('copies.none') : t('copies.some', { count: copies.length })}</p>
      {copies.length > 0 && (
        <ul tabIndex={0} aria-label={t('copies.list')}>
          {copies.map(({ path, changedOn, bytes }) => (
            <li key={path}>
              {path} ({format.day(changedOn)}, {format.bytes(bytes)})
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
