import { GoldwertError, type Reply } from '../contract/errors.ts'
import { isMethodName, methods, type Handlers, type MethodName } from '../contract/methods.ts'
import type { Core } from './core.ts'
import { storeError } from './store/store-errors.ts'

type AnyHandler = (input: unknown, core: Core) => unknown

/** The one door: finds the method, parses the input, runs the handler, and makes a reply of whatever comes. */
export async function dispatch(handlers: Handlers<Core>, name: string, input: unknown, core: Core): Promise<Reply> {
  try {
    if (!isMethodName(name)) throw new GoldwertError('method.unknown', { name })
    const handle = handlers[name] as AnyHandler
    return { ok: true, value: await handle(parseInput(name, input), core) }
  } catch (error) {
    return { ok: false, error: toErrorReply(storeError(error, core.path ?? '')) }
  }
}

function parseInput(name: MethodName, input: unknown): unknown {
  const parsed = methods[name].input.safeParse(input ?? {})
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const detail = issue === undefined ? name : [issue.path.join('.'), issue.message].filter(Boolean).join(': ')
  throw new GoldwertError('input.invalid', { detail })
}

function toErrorReply(error: unknown): (Reply & { ok: false })['error'] {
  if (error instanceof GoldwertError) return { code: error.code, params: error.params }
  console.error(error)
  return { code: 'internal', params: { detail: error instanceof Error ? error.message : String(error) } }
}
