import type { Handlers, MethodName } from '../../contract/methods.ts'
import type { Core } from '../core.ts'

/** The handlers of one prefix of the contract's table. */
export type HandlersOf<Prefix extends string> = Pick<Handlers<Core>, Extract<MethodName, `${Prefix}.${string}`>>
