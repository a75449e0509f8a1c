import type { Source } from '../../contract/schemas/source.ts'
import { ask } from '../../host/ask.ts'
import { finishedJob } from '../../host/finished-job.ts'
import { UsageError, type Command, type CommandContext, type ExitStatus, type Given } from '../command.ts'
import { jobStatus } from '../job-status.ts'
import { progressBar } from '../progress.ts'

const usage = '[undo ID | reread [ID]]'

export const sourcesCommand: Command = {
  name: 'sources',
  usage,
  words: { min: 0, max: 2 },
  options: { json: {} },
  async run(given, context) {
    const [action, id] = given.words
    if (action === undefined) return list(given, context)
    if (action === 'undo') return undo(toId(id), context)
    if (action === 'reread') return reread(id === undefined ? undefined : toId(id), context)
    throw new UsageError('usage.words', { command: 'sources', usage })
  },
}

function toId(word: string | undefined): number {
  if (word === undefined || !/^\d+$/.test(word)) throw new UsageError('usage.words', { command: 'sources', usage })
  return Number(word)
}

async function list(given: Given, { open, terminal, t }: CommandContext): Promise<ExitStatus> {
  const sources = await ask(await open({ access: 'read' }), 'sources.list', {})
  if (given.has('json')) await terminal.print(JSON.stringify({ sources }, null, 2))
  else for (const source of sources) await terminal.print(line(source))
  if (sources.length === 0) terminal.say(t('cli:sources.none'))
  return 0
}

const line = ({ id, importedAt, imported, name }: Source) =>
  `${String(id).padStart(4)}  ${importedAt.slice(0, 16).replace('T', ' ')}  ${String(imported).padStart(7)}  ${name}`

async function undo(sourceId: number, { open, terminal, t }: CommandContext): Promise<ExitStatus> {
  const { removed } = await ask(await open(), 'sources.undo', { sourceId })
  terminal.say(t('cli:sources.undone', { count: removed }))
  await terminal.print(JSON.stringify({ removed }))
  return 0
}

async function reread(
  sourceId: number | undefined,
  { open, terminal, t, signal }: CommandContext,
): Promise<ExitStatus> {
  const app = await open()
  const { jobId } = await ask(app, 'sources.reread', { sourceId })
  const job = await finishedJob(app, jobId, { onProgress: progressBar(terminal, t), signal })
  const status = jobStatus(job, terminal, t)
  await terminal.print(JSON.stringify({ reread: job.items }))
  return status
}
