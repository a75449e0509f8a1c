import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { GoldwertError } from '../../contract/errors.ts'
import type { WorkspaceInfo } from '../../contract/schemas/workspace.ts'
import type { App } from '../../core/app.ts'
import { createWorkerApp } from '../../core/worker-app.ts'
import { errorSentence } from '../../host/error-sentence.ts'
import { noteOpening } from '../../host/open-trouble.ts'
import { rememberWorkspace, usualWorkspace } from '../../host/recent-workspaces.ts'
import { rememberedPort, rememberPort } from '../../host/remembered-port.ts'
import { startBackupRhythm } from '../../host/backup-rhythm.ts'
import { warmUp } from '../../host/warm-up.ts'
import type { Command, CommandContext } from '../command.ts'
import { openInBrowser } from '../open-in-browser.ts'

export const serveCommand: Command = {
  name: 'serve',
  usage: '[--port N] [--no-open]',
  words: { min: 0, max: 0 },
  options: { port: { value: 'N', pattern: /^\d{1,5}$/ }, 'no-open': {} },
  async run(given, context) {
    const { terminal, t } = context
    const app = createWorkerApp()
    try {
      await openWorkspace(app, given.text('workspace'), context)
      // An HTTP server takes longer to load than most commands take to run.
      const { startWebHost } = await import('../../web/index.ts')
      const start = (port: number) => startWebHost(app, { port, noTokenSentence: t('cli:serve.no-token') })
      const named = given.text('port')
      // Another Goldwert, or another program, may have taken the place of last time.
      const host = await (named === undefined ? start(rememberedPort()).catch(() => start(0)) : start(Number(named)))
      rememberPort(Number(new URL(host.url).port))
      await terminal.print(host.url)
      terminal.say(t('cli:serve.stop'))
      if (!given.has('no-open')) openInBrowser(host.url)
      await untilAborted(context.signal)
      await host.close()
      return 0
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
      terminal.say(t('cli:serve.port-taken', { port: given.text('port') ?? '' }))
      return 3
    } finally {
      await app.close()
    }
  },
}

/** A named workspace must open; the one of last time may be gone, and the screens then offer to make one. */
async function openWorkspace(app: App, named: string | undefined, { terminal, t }: CommandContext): Promise<void> {
  const path = resolve(named ?? usualWorkspace())
  if (named === undefined && !existsSync(path)) return
  const reply = await app.call('workspace.open', { path, create: !existsSync(path) })
  noteOpening(path, reply)
  if (!reply.ok) {
    if (named !== undefined) throw new GoldwertError(reply.error.code, reply.error.params)
    return terminal.say(errorSentence(reply.error, t))
  }
  rememberWorkspace(path)
  warmUp(app, reply.value as WorkspaceInfo)
  startBackupRhythm(app)
}

async function untilAborted(signal: AbortSignal): Promise<void> {
  // Keeps the program alive: an open server alone would, but a closed terminal must end it too.
  if (!signal.aborted) await once(signal, 'abort')
}
