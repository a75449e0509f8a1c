import { useTranslation } from 'react-i18next'
import type { Span } from '../../../contract/schemas/coding.ts'
import type { VerbatimDetail } from '../../../contract/schemas/verbatim.ts'
import { useNotices } from '../../api/notices.tsx'
import { copyText } from '../../ui/copy-text.ts'
import { useFormat } from '../../use-format.ts'
import { quoteOf } from './quote-of.ts'

/** Copies what somebody wrote, in quotation marks and with their name, for a colleague; says so. */
export function useCopyQuote(): (detail: VerbatimDetail, span: Span | null) => void {
  const { t } = useTranslation('verbatims')
  const format = useFormat()
  const notices = useNotices()
  return (detail, span) => {
    const { words, by } = quoteOf(detail, span, format.day)
    if (words === '') return
    const done = copyText(`${t('quote.words', { words })}\n${t('quote.by', { by: by.join(', ') })}`)
    if (done) notices.done(t(span === null ? 'quote.copied' : 'quote.copiedWords'))
    else notices.failed(t('quote.refused'))
  }
}
