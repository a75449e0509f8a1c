import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fileName } from '../../contract/file-name.ts'
import type { Skipped } from '../../contract/schemas/source.ts'
import classes from './import-result.module.css'

interface SkippedItemsProps {
  readonly items: readonly Skipped[]
  readonly total: number
}

/** How many items were not read; the list opens below with the place and the reason of each. */
export function SkippedItems({ items, total }: SkippedItemsProps) {
  const { t } = useTranslation('intake')
  const [opened, setOpened] = useState(false)
  const list = useId()
  return (
    <>
      <button
        type="button"
        className={classes['toggle']}
        aria-expanded={opened}
        aria-controls={list}
        onClick={() => setOpened(!opened)}
      >
        {t('result.skipped', { count: total })}
      </button>
      <div id={list}>{opened && <SkippedTable items={items} total={total} />}</div>
    </>
  )
}

export function SkippedTable({ items, total }: SkippedItemsProps) {
  const { t } = useTranslation('intake')
  const { t: reasons } = useTranslation('skipped')
  const reasonOf = reasons as unknown as (key: string) => string
  return (
    <div className={classes['skipped']} tabIndex={0} role="group" aria-label={t('result.skipped', { count: total })}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('skipped.file')}</th>
            <th scope="col">{t('skipped.place')}</th>
            <th scope="col">{t('skipped.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item, at) => (
            <tr key={at}>
              <td>{fileName(item.source)}</td>
              <td>{item.locator}</td>
              <td>{reasonOf(item.reason)}</td>
            </tr>
          ))}
          {items.length < total && (
            <tr>
              <td colSpan={3}>{t('skipped.more', { count: total - items.length })}</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  )
}
