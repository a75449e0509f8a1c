import { join, resolve } from 'node:path'
import { GoldwertError } from '../../contract/errors.ts'
import type { ReportFormat } from '../../contract/host.ts'
import type { App } from '../../core/app.ts'
import { createWorkerApp } from '../../core/worker-app.ts'
import { ask } from '../../host/ask.ts'
import { finishedJob } from '../../host/finished-job.ts'
import { makeReport } from '../../host/make-report.ts'
import { rememberWorkspace } from '../../host/recent-workspaces.ts'
import { startSampleImport } from '../../host/sample.ts'
import { unusedPath } from '../../host/unused-path.ts'
import { writeWhole } from '../../host/write-file.ts'
import type { Command, CommandContext, ExitStatus } from '../command.ts'
import { jobStatus } from '../job-status.ts'
import { progressBar } from '../progress.ts'

export const demoCommand: Command = {
  name: 'demo',
  usage: '[--out DIR]',
  words: { min: 0, max: 0 },
  options: { out: { value: 'DIR' } },
  async run(given, context) {
    const folder = resolve(given.text('out') ?? 'goldwert-demo')
    const path = resolve(given.text('workspace') ?? unusedPath(folder, 'Goldwert-Beispiel.goldwert'))
    const app = createWorkerApp()
    try {
      await ask(app, 'workspace.open', { path, create: true })
      rememberWorkspace(path)
      return await showDemo(app, { folder, path }, context)
    } finally {
      await app.close()
    }
  },
}

interface Places {
  readonly folder: string
  readonly path: string
}

async function showDemo(app: App, { folder, path }: Places, context: CommandContext): Promise<ExitStatus> {
  const { terminal, t, signal } = context
  const { jobId } = await startSampleImport(app)
  const job = await finishedJob(app, jobId, { onProgress: progressBar(terminal, t), signal })
  const status = jobStatus(job, terminal, t)
  if (status !== 0) return status
  terminal.say(t('cli:demo.imported', { count: job.summary?.imported ?? job.items }))
  const month = (await ask(app, 'workspace.info', {}))?.lastMonth ?? ''
  const written = [await write(app, month, 'html', folder, context), await write(app, month, 'pdf', folder, context)]
  await terminal.print([path, ...written.filter(file => file !== null)].join('\n'))
  terminal.say(t('cli:demo.open', { path }))
  return written.includes(null) ? 1 : 0
}

/** Null where nothing on this machine can make the file, e.g. a PDF without a browser; the rest of the demo stands. */
async function write(
  app: App,
  month: string,
  format: ReportFormat,
  folder: string,
  { language, terminal, t }: CommandContext,
): Promise<string | null> {
  try {
    const { name, bytes } = await makeReport(app, { month, format, language })
    await writeWhole(join(folder, name), bytes)
    return join(folder, name)
  } catch (error) {
    if (!(error instanceof GoldwertError && error.code === 'report.no-browser')) throw error
    terminal.say(t('errors:report.no-browser'))
    return null
  }
}
