import { Button, Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { JobSnapshot } from '../../contract/schemas/job.ts'
import { useCommand } from '../api/use-command.ts'
import { intoView } from '../ui/into-view.ts'
import { useNow } from '../ui/use-now.ts'
import { useFormat } from '../use-format.ts'
import classes from './import-progress.module.css'
import { ImportParts } from './import-parts.tsx'
import { secondsLeft, shareDone } from './job-progress.ts'

/** A running import: file, bytes, messages, time left, and the way to stop it. */
export function ImportProgress({ job }: { readonly job: JobSnapshot }) {
  const { t } = useTranslation('intake')
  const format = useFormat()
  const cancel = useCommand('jobs.cancel')
  const share = shareDone(job)
  const left = secondsLeft(job, useNow(1000))
  return (
    <section ref={intoView} className={classes['progress']} aria-label={t('progress.title')}>
      <div className={classes['head']}>
        <h2 className={classes['title']}>{t('progress.title')}</h2>
        <Button variant="default" loading={cancel.pending} onClick={() => void cancel.run({ jobId: job.id })}>
          {t('progress.cancel')}
        </Button>
      </div>
      <p className={classes['subject']}>{job.subject}</p>
      <Progress value={share * 100} size="lg" aria-label={t('progress.title')} />
      <p className={classes['numbers']}>
        {job.total === 0 ? (
          <span>{t('progress.starting')}</span>
        ) : (
          <>
            <span>{t('progress.bytes', { done: format.bytes(job.done), total: format.bytes(job.total) })}</span>
            <span>{t('progress.items', { count: job.items })}</span>
          </>
        )}
        {left !== null && (
          <span>{left < 2 ? t('progress.soon') : t('progress.left', { time: format.duration(left) })}</span>
        )}
      </p>
      {job.parts !== undefined && <ImportParts jobId={job.id} parts={job.parts} />}
      <p className={classes['note']}>{t('progress.note')}</p>
      <p role="status" className="visually-hidden">
        {t('progress.spoken', { share: format.percent(Math.floor(share * 4) / 4) })}
      </p>
    </section>
  )
}
