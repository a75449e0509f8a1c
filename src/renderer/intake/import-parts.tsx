import { ActionIcon, Progress } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { JobPart } from '../../contract/schemas/job.ts'
import { useCommand } from '../api/use-command.ts'
import { useFormat } from '../use-format.ts'
import classes from './import-progress.module.css'

interface ImportPartsProps {
  readonly jobId: number
  readonly parts: readonly JobPart[]
}

/** Each file of an import with a bar of its own; one that is not wanted can be left out while the others go on. */
export function ImportParts({ jobId, parts }: ImportPartsProps) {
  const { t } = useTranslation('intake')
  return (
    <ul className={classes['parts']} aria-label={t('progress.parts')} tabIndex={0}>
      {parts.map(part => (
        <Part key={part.path} jobId={jobId} part={part} />
      ))}
    </ul>
  )
}

function Part({ jobId, part }: { readonly jobId: number; readonly part: JobPart }) {
  const { t } = useTranslation('intake')
  const format = useFormat()
  const cancel = useCommand('jobs.cancel')
  const isOpen = part.state === 'waiting' || part.state === 'running'
  return (
    <li className={classes['part']}>
      <span className={classes['partName']} title={part.path}>
        {part.name}
      </span>
      <Progress
        value={part.bytes === 0 ? 0 : Math.min(100, (part.done / part.bytes) * 100)}
        size="sm"
        aria-label={part.name}
        color={part.state === 'cancelled' || part.state === 'failed' ? 'gray' : 'petrol'}
      />
      <span className={classes['partState']}>
        {part.state === 'running' ? (
          t('progress.partRead', { count: part.items, done: format.bytes(part.done), total: format.bytes(part.bytes) })
        ) : (
          <>
            {t(`progress.partStates.${part.state}`)} · {format.bytes(part.bytes)}
          </>
        )}
      </span>
      {isOpen ? (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('progress.cancelPart', { name: part.name })}
          loading={cancel.pending}
          onClick={() => void cancel.run({ jobId, part: part.path })}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      ) : (
        <span />
      )}
    </li>
  )
}
