import { useLayoutEffect, useRef, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../use-format.ts'
import classes from './rule-field.module.css'
import type { Completion } from './use-completion.ts'

interface CompletionListProps {
  readonly id: string
  readonly completions: readonly Completion[]
  readonly active: number | null
  readonly field: RefObject<HTMLTextAreaElement | null>
  /** Where the word begins that is completed. */
  readonly from: number
  readonly onChoose: (index: number) => void
}

/** Hangs under the word that is being typed; arrow down goes into it, Enter or Tab takes a line. */
export function CompletionList({ id, completions, active, field, from, onChoose }: CompletionListProps) {
  const { t } = useTranslation('codebook')
  const format = useFormat()
  const list = useRef<HTMLUListElement>(null)
  useLayoutEffect(() => {
    if (!field.current || !list.current) return
    const { left, top } = placeBeside(field.current, from, completions.length)
    list.current.style.left = `${left}px`
    list.current.style.top = `${top}px`
  }, [field, from, completions.length])
  return (
    <ul ref={list} id={id} role="listbox" aria-label={t('complete.title')} className={classes['completions']}>
      {completions.map(({ insert, note }, index) => (
        <li
          key={insert}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          className={classes['completion']}
          onMouseDown={event => {
            event.preventDefault()
            onChoose(index)
          }}
        >
          <code>{insert}</code>
          <span className={classes['completionNote']}>
            {note.kind === 'word' ? format.number(note.verbatims) : t(`complete.${note.kind}`)}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Height of a line of the list, and of its edges. */
const lineHeight = 28
const edges = 12

/** Below the word, or above it where the window ends. Terms are short: their lines do not wrap. */
function placeBeside(field: HTMLTextAreaElement, from: number, count: number): { left: number; top: number } {
  const lineStart = field.value.lastIndexOf('\n', from - 1) + 1
  const line = field.value.slice(0, from).split('\n').length
  const style = getComputedStyle(field)
  const context = document.createElement('canvas').getContext('2d')
  if (context) context.font = style.font
  const width = context?.measureText(field.value.slice(lineStart, from)).width ?? 0
  const height = Number.parseFloat(style.lineHeight) || 20
  const lead = Number.parseFloat(style.paddingTop) || 0
  const below = lead + line * height
  const needed = count * lineHeight + edges
  const hasRoom = field.getBoundingClientRect().top + below + needed < window.innerHeight
  return {
    left: Math.min(width + lead, field.clientWidth * 0.6),
    top: hasRoom ? below : below - height - needed,
  }
}
