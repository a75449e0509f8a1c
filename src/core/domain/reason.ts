import type { MailEvidence } from './mail-evidence.ts'

/** Why a mail is in its class: a code of the catalogue `classes`, and what it was seen by. */
export interface Reason {
  readonly code: string
  readonly detail: string
}

const MAX_DETAIL = 120
/** Cut to what fits on one line of the screen. */
export const because = (code: string, detail = ''): Reason => ({ code, detail: detail.slice(0, MAX_DETAIL) })

/** The first word of a header's value in lower case: "auto-replied (vacation)" is `auto-replied`. */
export const firstWord = (value: string | null): string | null =>
  value === null ? null : (/^\s*([\w-]+)/.exec(value)?.[1]?.toLowerCase() ?? null)

/** `Return-Path: <>`: sent so that nobody can answer (RFC 5321, 4.5.5). */
export function hasNullPath(mail: MailEvidence): boolean {
  const path = mail.header('return-path')
  return path !== null && (/^\s*<\s*>/.test(path) || path.trim() === '')
}
