import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { JobSnapshot } from '../../contract/schemas/job.ts'
import type { Skipped, Source } from '../../contract/schemas/source.ts'
import { valueOr } from '../api/loadable.ts'
import { useJobs } from '../api/use-jobs.ts'
import { useFormat } from '../use-format.ts'
import classes from './import-result.module.css'
import { SkippedTable } from './skipped-items.tsx'

const noJobs: readonly JobSnapshot[] = []

/** The number of items a source left unread; it opens the list that its import kept. */
export function SkippedOfSource({ source }: { readonly source: Source }) {
  const { t } = useTranslation('intake')
  const { t: common } = useTranslation('common')
  const format = useFormat()
  const [opened, setOpened] = useState(false)
  const items = skippedOf(valueOr(useJobs(), noJobs), source)
  if (items.length === 0) return format.number(source.skipped)
  return (
    <>
      <button type="button" className={classes['toggle']} onClick={() => setOpened(true)}>
        {format.number(source.skipped)}
        <span className="visually-hidden">{t('history.skippedOf', { name: source.name })}</span>
      </button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('history.skippedOf', { name: source.name })}
        size="xl"
        closeButtonProps={{ 'aria-label': common('close') }}
      >
        <SkippedTable items={items} total={source.skipped} />
      </Modal>
    </>
  )
}

/** Imports keep their list in the job's summary. */
function skippedOf(jobs: readonly JobSnapshot[], source: Source): readonly Skipped[] {
  const summary = jobs.find(job => job.summary?.sources.some(({ id }) => id === source.id))?.summary
  return summary?.skipped.filter(item => item.source === source.path) ?? []
}
