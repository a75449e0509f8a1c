import { resolve, join } from 'node:path'
import type { Input } from '../../contract/methods.ts'
import type { PersonTraces } from '../../contract/schemas/erasure.ts'
import { ask } from '../../host/ask.ts'
import { exportPerson } from '../../host/export-person.ts'
import { finishedJob } from '../../host/finished-job.ts'
import { writeWhole } from '../../host/write-file.ts'
import { UsageError, type Command, type CommandContext, type ExitStatus, type Given } from '../command.ts'
import { jobStatus } from '../job-status.ts'
import { progressBar } from '../progress.ts'

const usage = 'export ADDR[,ADDR…] --out DIR | erase ADDR[,ADDR…] [--dry-run]'

export const personCommand: Command = {
  name: 'person',
  usage,
  words: { min: 2, max: 2 },
  options: { out: { value: 'DIR' }, 'dry-run': {}, json: {} },
  async run(given, context) {
    const [action, addresses = ''] = given.words
    const [address = '', ...others] = addresses.split(',')
    if (action === 'export') return exportAll({ address, others }, given, context)
    if (action === 'erase') return erase({ address, others }, given, context)
    throw new UsageError('usage.words', { command: 'person', usage })
  },
}

async function exportAll(
  person: Input<'persons.get'>,
  given: Given,
  { open, terminal, t, language }: CommandContext,
): Promise<ExitStatus> {
  const folder = given.text('out')
  if (folder === undefined) throw new UsageError('usage.option-missing', { option: '--out DIR' })
  const app = await open({ access: 'read' })
  const { name, bytes, traces } = await exportPerson(app, { ...person, language })
  const file = join(resolve(folder), name)
  await writeWhole(file, bytes)
  terminal.say(told(traces, t))
  await terminal.print(given.has('json') ? JSON.stringify({ file, ...traces }) : file)
  return 0
}

async function erase(
  person: Input<'persons.get'>,
  given: Given,
  { open, terminal, t, signal }: CommandContext,
): Promise<ExitStatus> {
  const isDry = given.has('dry-run')
  const app = await open({ access: isDry ? 'read' : 'write' })
  const traces = await ask(app, 'persons.get', person)
  terminal.say(told(traces, t))
  let status: ExitStatus = 0
  if (!isDry) {
    const job = await finishedJob(app, (await ask(app, 'persons.erase', person)).jobId, {
      onProgress: progressBar(terminal, t),
      signal,
    })
    status = jobStatus(job, terminal, t)
    if (status === 0) terminal.say(t('cli:person.copies'))
  }
  await terminal.print(JSON.stringify({ erased: !isDry && status === 0, ...traces }))
  return status
}

const told = ({ messages, answers, replies, mentions }: PersonTraces, t: CommandContext['t']): string =>
  t('cli:person.found', { messages, answers, replies, mentions })
