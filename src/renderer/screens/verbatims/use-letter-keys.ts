import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { VerbatimDetail, VerbatimFilter } from '../../../contract/schemas/verbatim.ts'
import { addressOf } from '../../erasing/person-menu.tsx'
import { verbatimsLink, withAt } from '../../navigation/verbatims-link.ts'
import { useShortcuts } from '../../ui/shortcuts/use-shortcuts.tsx'
import { readingMark, selectedSpan } from './selected-words.ts'
import { useCopyQuote } from './use-copy-quote.ts'
import type { VerbatimsActions } from './verbatims-view.tsx'

/** Keys for the letter that is open; the same as in the review where they mean the same. */
export function useLetterKeys(actions: VerbatimsActions, detail: VerbatimDetail | null): void {
  const { t } = useTranslation('verbatims')
  const [, navigate] = useLocation()
  const copy = useCopyQuote()
  const show = (filter: VerbatimFilter) => detail && navigate(withAt(verbatimsLink(filter), detail.id))
  const person = detail && addressOf(detail)
  const caseId = detail?.caseId ?? null
  useShortcuts(t('title'), [
    { id: 'verbatims.hidden', keys: 'h', label: t('help.hidden'), run: actions.toggleHidden },
    { id: 'verbatims.thread', keys: 'v', label: t('help.thread'), run: actions.toggleThread },
    { id: 'verbatims.case', keys: 'o', label: t('help.case'), run: () => caseId !== null && show({ caseId }) },
    { id: 'verbatims.person', keys: 'd', label: t('help.person'), run: () => person !== null && show({ person }) },
    { id: 'verbatims.copy', keys: 'c', label: t('help.copy'), run: () => detail && copy(detail, chosenWords()) },
    { id: 'verbatims.print', keys: 'p', label: t('help.print'), run: () => detail && window.print() },
    { id: 'verbatims.review', keys: ['enter', 'r'], label: t('help.review'), run: actions.review },
  ])
}

function chosenWords() {
  const text = document.querySelector(`[${readingMark}]`)
  return text && selectedSpan(text, document.getSelection())
}
