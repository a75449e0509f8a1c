import { IconArrowLeft, IconArrowRight, IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { VerbatimDetail } from '../../../contract/schemas/verbatim.ts'
import { useFormat } from '../../use-format.ts'
import { KeyCaps } from '../../ui/shortcuts/shortcut-help.tsx'
import { keepFocus } from './keep-focus.ts'
import { ThreadLetter } from './thread-letter.tsx'
import classes from './thread-list.module.css'
import { personOf } from './verbatim-row.tsx'

type ThreadItem = VerbatimDetail['thread'][number]

interface ThreadListProps {
  readonly detail: Pick<VerbatimDetail, 'id' | 'kind' | 'thread'>
  readonly opened: boolean
  readonly onToggle: () => void
  /** Opens another mail of the thread; null where one stays with the present one, and reads the other in its place. */
  readonly onOpen: ((verbatimId: number) => void) | null
}

/** The mails before and after this one, oldest first; folded to one line until asked for. */
export function ThreadList({ detail, opened, onToggle, onOpen }: ThreadListProps) {
  const { t } = useTranslation('verbatims')
  const others = detail.thread.length - 1
  if (others < 1) return null
  const Chevron = opened ? IconChevronDown : IconChevronRight
  return (
    <section className={classes['thread']}>
      <button
        type="button"
        className={classes['toggle']}
        aria-expanded={opened}
        onMouseDown={keepFocus}
        onClick={onToggle}
      >
        <Chevron size={16} aria-hidden />
        {detail.kind === 'answer' ? t('answers', { count: others }) : t('thread', { count: others })}
        <KeyCaps keys="v" />
      </button>
      {opened && (
        <ol className={classes['list']}>
          {detail.thread.map(item => (
            <ThreadLine key={item.id} item={item} here={item.id === detail.id} onOpen={onOpen} />
          ))}
        </ol>
      )}
    </section>
  )
}

interface ThreadLineProps {
  readonly item: ThreadItem
  readonly here: boolean
  readonly onOpen: ThreadListProps['onOpen']
}

function ThreadLine({ item, here, onOpen }: ThreadLineProps) {
  const { t } = useTranslation('verbatims')
  const format = useFormat()
  const [isRead, setIsRead] = useState(false)
  const isOurs = item.class === 'own'
  const Direction = isOurs ? IconArrowRight : IconArrowLeft
  const words = (
    <>
      <span className={classes['who']}>
        <Direction size={14} aria-hidden />
        {isOurs ? t('we') : personOf(item)}
        <span className={classes['date']}>{item.saidOn ? format.dayShort(item.saidOn) : ''}</span>
      </span>
      {!isRead && <span className={classes['snippet']}>{here ? t('here') : item.snippet}</span>}
    </>
  )
  const open = onOpen ? () => onOpen(item.id) : () => setIsRead(!isRead)
  return (
    <li className={classes['line']} aria-current={here ? 'true' : undefined}>
      {here ? (
        <span className={classes['words']}>{words}</span>
      ) : (
        <button
          type="button"
          className={classes['words']}
          onMouseDown={keepFocus}
          onClick={open}
          {...(onOpen ? {} : { 'aria-expanded': isRead })}
        >
          {words}
        </button>
      )}
      {isRead && (
        <div className={classes['letter']}>
          <ThreadLetter verbatimId={item.id} />
        </div>
      )}
    </li>
  )
}
