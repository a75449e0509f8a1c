import type { ErrorReply } from '../../contract/errors.ts'
import type { HostInput, HostMethodName, HostOutput } from '../../contract/host.ts'
import type { Input, MethodName, Output } from '../../contract/methods.ts'
import type { Transport } from './transport.ts'

/** Methods of the core and of the shell around it are called alike. */
export type AnyMethod = MethodName | HostMethodName
export type AnyInput<M extends AnyMethod> = M extends MethodName
  ? Input<M>
  : M extends HostMethodName
    ? HostInput<M>
    : never
export type AnyOutput<M extends AnyMethod> = M extends MethodName
  ? Output<M>
  : M extends HostMethodName
    ? HostOutput<M>
    : never

/** A reply that said no, as an error for the query cache; `reply` has the code and its values. */
export class CallError extends Error {
  readonly reply: ErrorReply
  constructor(reply: ErrorReply) {
    super(reply.code)
    this.name = 'CallError'
    this.reply = reply
  }
}

export interface Client {
  /** Rejects with a CallError where the core refuses. */
  readonly call: <M extends AnyMethod>(method: M, input: AnyInput<M>) => Promise<AnyOutput<M>>
  readonly subscribe: Transport['subscribe']
  readonly pathsOf: Transport['pathsOf']
  readonly watchConnection?: Transport['watchConnection']
}

/** Typed by the contract over any transport. The contract's table itself stays out of the bundle: the core checks inputs at its door. */
export const createClient = (transport: Transport): Client => ({
  call: async <M extends AnyMethod>(method: M, input: AnyInput<M>) => {
    const reply = await transport.send(method, input)
    if (!reply.ok) throw new CallError(reply.error)
    return reply.value as AnyOutput<M>
  },
  subscribe: transport.subscribe,
  pathsOf: transport.pathsOf,
  watchConnection: transport.watchConnection,
})
