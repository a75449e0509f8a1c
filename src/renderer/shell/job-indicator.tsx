import { ActionIcon, Popover, Progress, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { JobSnapshot } from '../../contract/schemas/job.ts'
import { useCommand } from '../api/use-command.ts'
import { useRunningJobs } from '../api/use-jobs.ts'
import { useFormat } from '../use-format.ts'
import classes from './job-indicator.module.css'

/** What runs in the background; nothing while nothing runs. */
export function JobIndicator() {
  const { t } = useTranslation('frame')
  const jobs = useRunningJobs()
  const first = jobs[0]
  if (!first) return null
  return (
    <Popover position="bottom-end" width={320} withinPortal={false}>
      <Popover.Target>
        <button type="button" className={classes['indicator']}>
          <span className={classes['text']}>{t(`job.${first.kind}`)}</span>
          <Progress value={share(first) * 100} size="sm" w={72} aria-label={t(`job.${first.kind}`)} />
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        {jobs.map(job => (
          <JobLine key={job.id} job={job} />
        ))}
      </Popover.Dropdown>
    </Popover>
  )
}

export const share = (job: JobSnapshot): number => (job.total > 0 ? Math.min(1, job.done / job.total) : 0)

function JobLine({ job }: { readonly job: JobSnapshot }) {
  const { t } = useTranslation('frame')
  const format = useFormat()
  const cancel = useCommand('jobs.cancel')
  return (
    <div className={classes['line']}>
      <div>
        <Text size="sm" fw={600}>
          {t(`job.${job.kind}`)}
        </Text>
        <Text size="sm" c="dimmed">
          {job.subject} · {format.percent(share(job))}
        </Text>
      </div>
      <ActionIcon variant="subtle" aria-label={t('job.cancel')} onClick={() => void cancel.run({ jobId: job.id })}>
        <IconX size={18} aria-hidden />
      </ActionIcon>
    </div>
  )
}
