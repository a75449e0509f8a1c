import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { NewTerm } from '../../../contract/schemas/figure.ts'
import { verbatimsLink } from '../../navigation/verbatims-link.ts'
import classes from './overview.module.css'

interface NewTermsProps {
  readonly terms: readonly NewTerm[]
  readonly month: string
}

/** Words that no theme knows and that came up this month; each opens the letters it stands in. */
export function NewTerms({ terms, month }: NewTermsProps) {
  const { t } = useTranslation('overview')
  if (terms.length === 0) return <p className={classes['quiet']}>{t('newTerms.none')}</p>
  return (
    <>
      <p className={classes['quiet']}>{t('newTerms.lead')}</p>
      <ul className={classes['terms']}>
        {terms.map(({ term, cases, before }) => (
          <li key={term}>
            <Link href={verbatimsLink({ month, query: term })} className={classes['term'] ?? ''}>
              {t('newTerms.term', { term })}
              <small>
                {t('newTerms.cases', { count: cases })}
                {before === 0 ? t('newTerms.never') : t('newTerms.before', { before })}
              </small>
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
