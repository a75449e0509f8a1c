import { GoldwertError, type Reply } from '../contract/errors.ts'
import { hostMethods, isHostMethodName, type HostHandlers, type HostMethodName } from '../contract/host.ts'
import type { WorkspaceInfo } from '../contract/schemas/workspace.ts'
import type { App } from '../core/app.ts'
import { startBackupRhythm } from './backup-rhythm.ts'
import { noteOpening } from './open-trouble.ts'
import { rememberWorkspace } from './recent-workspaces.ts'
import { warmUp } from './warm-up.ts'

/** The one way in for screens: `host.*` is answered by the shell, everything else by the core. Never rejects. */
export type Door = (name: string, input: unknown) => Promise<Reply>

export function createDoor(app: App, handlers: HostHandlers): Door {
  return async (name, input) => {
    if (isHostMethodName(name)) return replyOf(handlers, name, input)
    const reply = await app.call(name, input)
    if (name === 'workspace.open') noteOpening(pathIn(input), reply)
    if (name === 'workspace.open' && reply.ok) greet(app, reply.value as WorkspaceInfo)
    return reply
  }
}

const pathIn = (input: unknown): string => (input as { readonly path?: string } | null)?.path ?? ''

function greet(app: App, info: WorkspaceInfo): void {
  rememberWorkspace(info.path)
  warmUp(app, info)
  startBackupRhythm(app)
}

async function replyOf(handlers: HostHandlers, name: HostMethodName, input: unknown): Promise<Reply> {
  const parsed = hostMethods[name].input.safeParse(input ?? {})
  if (!parsed.success) return refusal(new GoldwertError('input.invalid', { detail: name }))
  try {
    const handler = handlers[name] as (input: unknown) => unknown
    return { ok: true, value: await handler(parsed.data) }
  } catch (error) {
    return refusal(error)
  }
}

/** What is no error of ours is a fault of the program: it goes to the log, and the owner is told so. */
export function refusal(error: unknown): Extract<Reply, { ok: false }> {
  if (error instanceof GoldwertError) return { ok: false, error: { code: error.code, params: error.params } }
  console.error(error)
  return { ok: false, error: { code: 'internal', params: { detail: String(error) } } }
}
