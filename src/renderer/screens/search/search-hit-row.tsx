import { useTranslation } from 'react-i18next'
import type { SearchHit } from '../../../contract/schemas/search.ts'
import { useFormat } from '../../use-format.ts'
import { MarkedText, marksOfWords } from './marked-text.tsx'
import list from '../../ui/list/row.module.css'
import classes from './search-hit-row.module.css'

interface SearchHitRowProps {
  readonly hit: SearchHit
  readonly active: boolean
  /** What was asked for; marked in the subject too. */
  readonly words: readonly string[]
}

/** A letter that was found: about what, by whom, when, and the words in their place. */
export function SearchHitRow({ hit, active, words }: SearchHitRowProps) {
  const { t } = useTranslation('verbatims')
  const format = useFormat()
  return (
    <div className={`${list['row']} ${classes['row']}`} data-active={active}>
      <span className={classes['head']}>
        <span className={classes['subject']}>
          {hit.subject ? <MarkedText text={hit.subject} marks={marksOfWords(hit.subject, words)} /> : t('untitled')}
        </span>
        <span className={classes['soft']}>{hit.person ?? t('kind.answer')}</span>
        <span className={list['date']}>{hit.saidOn ? format.dayShort(hit.saidOn) : ''}</span>
      </span>
      <span className={classes['snippet']}>
        <MarkedText text={hit.snippet} marks={hit.marks} />
      </span>
    </div>
  )
}
