import type { ErrorReply, Reply } from '../contract/errors.ts'

/** A workspace that could not be opened, and why. */
export interface OpenTrouble extends ErrorReply {
  readonly path: string
}

let trouble: OpenTrouble | null = null

/** The workspace that was to be opened last, if it could not be: without it the screens would greet a new owner. */
export const openTrouble = (): OpenTrouble | null => trouble
/** To be told of each attempt: one that succeeds ends the trouble. */
export const noteOpening = (path: string, reply: Reply): void => {
  trouble = reply.ok ? null : { ...reply.error, path }
}
