import { ask } from '../../host/ask.ts'
import { finishedJob } from '../../host/finished-job.ts'
import type { Command } from '../command.ts'
import { jobStatus } from '../job-status.ts'
import { progressBar } from '../progress.ts'

export const tagCommand: Command = {
  name: 'tag',
  usage: '[--all]',
  words: { min: 0, max: 0 },
  options: { all: {}, json: {} },
  async run(given, { open, terminal, t, signal }) {
    const app = await open()
    const { jobId } = await ask(app, 'tagging.run', { all: given.has('all') })
    const job = await finishedJob(app, jobId, { onProgress: progressBar(terminal, t), signal })
    const status = jobStatus(job, terminal, t)
    terminal.say(t('cli:tag.done', { count: job.items }))
    await terminal.print(JSON.stringify({ tagged: job.items }))
    return status
  },
}
