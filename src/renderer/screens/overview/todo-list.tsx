import { IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Todo } from '../../../contract/schemas/figure.ts'
import { verbatimsLink, withFilter } from '../../navigation/verbatims-link.ts'
import { useFormat } from '../../use-format.ts'
import classes from './overview.module.css'
import { useFigureSentence } from './use-figure-sentence.ts'

/** At most three things that matter most now; each leads to where it is done. */
export function TodoList({ todos }: { readonly todos: readonly Todo[] }) {
  const { t } = useTranslation('overview')
  if (todos.length === 0) return <p className={classes['quiet']}>{t('todos.none')}</p>
  return (
    <ol className={classes['todos']}>
      {todos.slice(0, 3).map(todo => (
        <li key={todo.key}>
          <TodoLink todo={todo} />
        </li>
      ))}
    </ol>
  )
}

function TodoLink({ todo }: { readonly todo: Todo }) {
  const sentence = useFigureSentence()
  const format = useFormat()
  return (
    <Link href={placeOf(todo)} className={classes['todo'] ?? ''} data-key={todo.key}>
      <b>{format.number(todo.count)}</b>
      <span>{sentence(`todos.${todo.key}`, { count: todo.count })}</span>
      <IconChevronRight size={17} aria-hidden />
    </Link>
  )
}

function placeOf({ key, filter }: Todo): string {
  switch (key) {
    case 'import':
      return '/import'
    case 'review':
      return withFilter('/review', filter)
    case 'gold':
    case 'unanswered':
    case 'declines':
      return verbatimsLink(filter)
  }
}
