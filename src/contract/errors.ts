/** The closed list of what can go wrong; the owner's sentence for each stands in the catalogue `errors` under its code. */
export const errorCodes = [
  'input.invalid',
  'method.unknown',
  'internal',
  'workspace.none',
  'workspace.missing',
  'workspace.damaged',
  'workspace.newer',
  'workspace.busy',
  'workspace.not-a-workspace',
  'workspace.exists',
  'file.missing',
  'file.unreadable',
  'file.empty',
  'file.unknown-format',
  'file.packed',
  'file.not-writable',
  'file.too-large',
  'file.cut-off',
  'file.too-deep',
  'file.nothing-inside',
  'table.no-text',
  'disk.full',
  'job.unknown',
  'job.running',
  'source.unknown',
  'verbatim.unknown',
  'verbatim.erased',
  'person.unknown',
  'person.own',
  'theme.unknown',
  'theme.rule-invalid',
  'codebook.file-invalid',
  'review.line-invalid',
  'bulk.too-many',
  'history.import',
  'history.file-gone',
  'month.empty',
  'report.no-browser',
  'backup.failed',
  'history.nothing',
  'host.denied',
  'host.lost',
  'core.stopped',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/** Trouble that the owner can be told of: what (`code`), which (`params`, e.g. `name` of a file), why for the log (`cause`). */
export class GoldwertError extends Error {
  readonly code: ErrorCode
  readonly params: Readonly<Record<string, string>>
  constructor(code: ErrorCode, params: Readonly<Record<string, string>> = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(params)}`, options)
    this.name = 'GoldwertError'
    this.code = code
    this.params = params
  }
}

export interface ErrorReply {
  readonly code: ErrorCode
  readonly params: Readonly<Record<string, string>>
}
export type Reply<T = unknown> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ErrorReply }
