import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { VerbatimDetail } from '../../../contract/schemas/verbatim.ts'
import { verbatimsLink, withAt } from '../../navigation/verbatims-link.ts'
import { KeyCaps } from '../../ui/shortcuts/shortcut-help.tsx'
import { useFormat } from '../../use-format.ts'
import classes from './verbatim-head.module.css'

/** Whether somebody wrote before: how many letters there are of them, and the way to these. */
export function LettersOfPerson({ id, person, fromSame }: Pick<VerbatimDetail, 'id' | 'person' | 'fromSame'>) {
  const { t } = useTranslation('verbatims')
  const format = useFormat()
  if (fromSame < 2 || !person) return null
  return (
    <Link
      className={classes['more']}
      href={withAt(verbatimsLink({ person: person.address }), id)}
      title={t('ofPersonHint')}
    >
      {t('ofPerson', { count: fromSame, number: format.number(fromSame) })}
      <KeyCaps keys="d" />
    </Link>
  )
}
