import type { ErrorReply } from '../contract/errors.ts'
import type { Translate } from '../i18n/index.ts'

/** What to tell the owner of an error. */
export const errorSentence = ({ code, params }: ErrorReply, t: Translate): string =>
  t(`errors:${code}`, params as Readonly<Record<string, unknown>>)
