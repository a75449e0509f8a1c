import { Modal } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Source } from '../../contract/schemas/source.ts'
import { useCall } from '../api/use-call.ts'
import { Show } from '../ui/states/show.tsx'
import { useFormat } from '../use-format.ts'
import classes from './import-result.module.css'

const mostShown = 500

interface DuplicatesOfSourceProps {
  readonly source: Source
  /** What the list is opened by. */
  readonly children: ReactNode
}

/** The number of items that were there already; it opens the list that says which letter is the other copy. */
export function DuplicatesOfSource({ source, children }: DuplicatesOfSourceProps) {
  const { t } = useTranslation('intake')
  const { t: common } = useTranslation('common')
  const [opened, setOpened] = useState(false)
  if (source.duplicates === 0) return children
  const title = t('duplicates.title', { name: source.name })
  return (
    <>
      <button type="button" className={classes['toggle']} onClick={() => setOpened(true)}>
        {children}
        <span className="visually-hidden">{title}</span>
      </button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={title}
        size="xl"
        closeButtonProps={{ 'aria-label': common('close') }}
      >
        <DuplicateTable source={source} />
      </Modal>
    </>
  )
}

function DuplicateTable({ source }: { readonly source: Source }) {
  const { t } = useTranslation('intake')
  const { t: words } = useTranslation('verbatims')
  const format = useFormat()
  const found = useCall('sources.duplicates', { sourceId: source.id, page: { offset: 0, limit: mostShown } })
  return (
    <Show of={found} compact>
      {items => (
        <div
          className={classes['skipped']}
          tabIndex={0}
          role="group"
          aria-label={t('duplicates.title', { name: source.name })}
        >
          <table>
            <thead>
              <tr>
                <th scope="col">{t('duplicates.letter')}</th>
                <th scope="col">{t('skipped.place')}</th>
                <th scope="col">{t('duplicates.other')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map(({ locator, verbatimId, title, person, saidOn, other }) => (
                <tr key={locator}>
                  <td>
                    <Link href={`/verbatims?at=${verbatimId}`}>{title || words('untitled')}</Link>
                    <br />
                    {[person, saidOn && format.dayShort(saidOn)].filter(Boolean).join(', ')}
                  </td>
                  <td>{locator}</td>
                  <td>
                    {other.source}, {other.locator}
                  </td>
                </tr>
              ))}
              {items.length < source.duplicates && (
                <tr>
                  <td colSpan={3}>{t('skipped.more', { count: source.duplicates - items.length })}</td>
                </tr>
              )}
            </tbody>
          </table>
        </div>
      )}
    </Show>
  )
}
