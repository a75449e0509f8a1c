import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { quotedName } from '../../../contract/query/complete-query.ts'
import type { QueryProblem } from '../../../contract/query/read-query.ts'
import classes from './search-field.module.css'
import { useQueryFields } from './use-search.ts'

interface ProblemMarksProps {
  readonly ref: Ref<HTMLDivElement>
  readonly typed: string
  readonly problems: readonly QueryProblem[]
}

/** What was typed once more behind the field, unseen but for the lines below what is not understood. */
export function ProblemMarks({ ref, typed, problems }: ProblemMarksProps) {
  const pieces: { readonly from: number; readonly text: string; readonly wrong: boolean }[] = []
  let at = 0
  for (const { from, until } of problems) {
    pieces.push(
      { from: at, text: typed.slice(at, from), wrong: false },
      { from, text: typed.slice(from, until), wrong: true },
    )
    at = until
  }
  return (
    <div ref={ref} className={classes['marks']} aria-hidden>
      {pieces.map(({ from, text, wrong }) => (
        <span key={`${from}${wrong}`} className={wrong ? classes['wrong'] : undefined}>
          {text}
        </span>
      ))}
      {typed.slice(at)}
    </div>
  )
}

const dateFields: ReadonlySet<string> = new Set(['month', 'after', 'until', 'before'])
const someNames = 4

/** Says what is wrong with a piece, and what may stand there instead. */
export function useProblemSentence(): (problem: QueryProblem) => string {
  const { t } = useTranslation('search')
  const fields = useQueryFields()
  return ({ field: id, value, text }) => {
    if (dateFields.has(id)) return t('problem.date', { text })
    const values = fields.find(field => field.id === id)?.values ?? []
    const names = values.slice(0, someNames).map(({ names }) => quotedName(names[0] ?? ''))
    if (names.length === 0) return t('problem.empty', { text })
    const known = `${names.join(', ')}${values.length > someNames ? ' …' : ''}`
    return value === '' ? t('problem.missing', { text, known }) : t('problem.value', { text, known })
  }
}
