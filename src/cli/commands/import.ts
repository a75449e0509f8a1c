import { basename } from 'node:path'
import type { JobSnapshot } from '../../contract/schemas/job.ts'
import type { ImportSummary } from '../../contract/schemas/source.ts'
import { ask } from '../../host/ask.ts'
import { finishedJob } from '../../host/finished-job.ts'
import type { Translate } from '../../i18n/index.ts'
import type { Command, ExitStatus } from '../command.ts'
import { jobStatus } from '../job-status.ts'
import { progressBar } from '../progress.ts'
import { readMapping } from '../mapping-file.ts'
import { skippedLines } from '../skipped-lines.ts'
import type { Terminal } from '../terminal.ts'
import { existingPaths } from '../existing-paths.ts'

export const importCommand: Command = {
  name: 'import',
  usage: 'PATH… [--own ADDR,…] [--owner ADDR,…] [--map MAP.json]',
  words: { min: 1, max: Infinity },
  options: { own: { value: 'ADDR,…' }, owner: { value: 'ADDR,…' }, map: { value: 'MAP.json' }, json: {} },
  async run(given, { open, terminal, t, signal }) {
    const paths = existingPaths(given.words)
    const mapping = readMapping(given.text('map'))
    const app = await open({ create: true })
    const { jobId } = await ask(app, 'imports.start', {
      paths,
      own: given.list('own'),
      owner: given.list('owner'),
      mappings: mapping === undefined ? {} : Object.fromEntries(paths.map(path => [path, mapping])),
    })
    const job = await finishedJob(app, jobId, { onProgress: progressBar(terminal, t), signal })
    return report(job, terminal, t)
  },
}

async function report(job: JobSnapshot, terminal: Terminal, t: Translate): Promise<ExitStatus> {
  const status = jobStatus(job, terminal, t)
  const { summary } = job
  if (summary === null) return status
  skippedLines(summary, t).forEach(terminal.say)
  for (const { source, locator } of summary.cutOff)
    terminal.say(t('cli:import.cut-off', { name: basename(source), locator }))
  terminal.say(sentence(summary, t))
  await terminal.print(JSON.stringify(summary, null, 2))
  return summary.skippedTotal > 0 ? 1 : status
}

const sentence = ({ imported, duplicates, skippedTotal, seconds }: ImportSummary, t: Translate) =>
  t('cli:import.done', { imported, duplicates, skipped: skippedTotal, seconds: seconds.toFixed(1) })
