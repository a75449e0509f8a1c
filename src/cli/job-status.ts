import { GoldwertError, type ErrorCode } from '../contract/errors.ts'
import type { JobSnapshot } from '../contract/schemas/job.ts'
import type { Translate } from '../i18n/index.ts'
import type { ExitStatus } from './command.ts'
import type { Terminal } from './terminal.ts'

/** What the end of a job means for the exit status; a failed one throws its error. */
export function jobStatus(job: JobSnapshot, terminal: Terminal, t: Translate): ExitStatus {
  if (job.state === 'failed')
    throw new GoldwertError((job.error?.code ?? 'internal') as ErrorCode, job.error?.params ?? {})
  if (job.state === 'done') return 0
  // Whole batches stay, and the next run takes the rest: done in part is neither done nor failed.
  terminal.say(t('cli:cancelled'))
  return 1
}
