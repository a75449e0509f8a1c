import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, type MouseEvent, type ReactNode } from 'react'
import classes from './virtual-list.module.css'

interface VirtualListProps {
  readonly count: number
  /** Height of a row before it is measured, in px. */
  readonly rowHeight: number
  readonly label: string
  /** The chosen row is kept in view and named to screen readers; null for none. */
  readonly active?: number | null
  readonly onActivate?: (index: number, event: MouseEvent) => void
  /** Rows that are chosen, where several can be. */
  readonly isChosen?: ((index: number) => boolean) | undefined
  /** Asked for when the end comes near, for lists fetched page by page. */
  readonly onRange?: (first: number, last: number) => void
  readonly children: (index: number) => ReactNode
}

const optionId = (label: string, index: number): string => `${label.replaceAll(/\W/g, '')}-${index}`

/** A list of any length: only the rows in view stand in the page. The list has the focus, its rows are options. */
export function VirtualList(props: VirtualListProps) {
  const { count, rowHeight, label, active = null, onRange } = props
  const scroller = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- the rows are drawn anew at every scroll, nothing of it is kept
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
  })
  const items = rows.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0
  useEffect(() => onRange?.(first, last), [first, last, onRange])
  useEffect(() => {
    // Asking the browser for its scroll range costs a layout of the whole page; most steps stay in view.
    if (active !== null && !isInView(rows, active)) rows.scrollToIndex(active, { align: 'auto' })
  }, [active, rows])
  return (
    <div
      ref={scroller}
      className={classes['scroller']}
      role="listbox"
      aria-label={label}
      tabIndex={0}
      {...(props.isChosen ? { 'aria-multiselectable': true } : {})}
      {...(active !== null && items.some(item => item.index === active)
        ? { 'aria-activedescendant': optionId(label, active) }
        : {})}
    >
      <div className={classes['sizer']} style={{ height: rows.getTotalSize() }} role="presentation">
        <Rows {...props} rows={rows} />
      </div>
    </div>
  )
}

function isInView(rows: Virtualizer<HTMLDivElement, Element>, index: number): boolean {
  const item = rows.getVirtualItems().find(candidate => candidate.index === index)
  const top = rows.scrollOffset ?? 0
  return item !== undefined && item.start >= top && item.end <= top + (rows.scrollRect?.height ?? 0)
}

type RowsProps = VirtualListProps & { readonly rows: Virtualizer<HTMLDivElement, Element> }

const Rows = ({ rows, count, label, active, onActivate, isChosen, children }: RowsProps) =>
  rows.getVirtualItems().map(item => (
    <div
      key={item.key}
      id={optionId(label, item.index)}
      ref={rows.measureElement}
      data-index={item.index}
      className={classes['row']}
      style={{ transform: `translateY(${item.start}px)` }}
      role="option"
      aria-selected={isChosen ? isChosen(item.index) : item.index === active}
      aria-setsize={count}
      aria-posinset={item.index + 1}
      onClick={event => onActivate?.(item.index, event)}
    >
      {children(item.index)}
    </div>
  ))
