import { useCallback } from 'react'
import type { TOptions } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { ErrorCode, ErrorReply } from '../../contract/errors.ts'
import { CallError } from './client.ts'

/** What went wrong, by its code. */
export const codeOf = (error: unknown): ErrorCode => replyOf(error).code

const replyOf = (error: unknown): ErrorReply => {
  if (error instanceof CallError) return error.reply
  const reply = (error as { readonly reply?: ErrorReply } | null)?.reply
  return reply ?? { code: 'internal', params: {} }
}

/** What to tell the owner of an error: its sentence in the catalogue `errors`, never the raw text of the machine. */
export function useErrorSentence(): (error: unknown) => string {
  const { t } = useTranslation('errors')
  return useCallback(
    error => {
      const { code, params } = replyOf(error)
      const values: TOptions = { detail: code, ...params }
      return t(code, values)
    },
    [t],
  )
}
