import { GoldwertError } from '../contract/errors.ts'
import type { Input, MethodName, Output } from '../contract/methods.ts'
import type { App } from '../core/app.ts'

/** Calls the core and gives the value; a refusal becomes a GoldwertError with the reply's code. */
export async function ask<M extends MethodName>(app: App, name: M, input: Input<M>): Promise<Output<M>> {
  const reply = await app.call(name, input)
  if (!reply.ok) throw new GoldwertError(reply.error.code, reply.error.params)
  return reply.value as Output<M>
}
