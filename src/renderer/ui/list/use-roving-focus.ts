import { useEffect, useRef, type FocusEvent, type KeyboardEvent, type RefObject } from 'react'

interface RovingFocus<E extends HTMLElement> {
  readonly ref: RefObject<E | null>
  readonly onFocus: (event: FocusEvent<E>) => void
  readonly onKeyDown: (event: KeyboardEvent<E>) => void
}

const partsSelector = 'button:not(:disabled), input:not(:disabled), a[href]'
const partsOf = (list: HTMLElement | null): readonly HTMLElement[] =>
  list === null ? [] : [...list.querySelectorAll<HTMLElement>(partsSelector)]

function letTabReach(parts: readonly HTMLElement[], chosen: HTMLElement | undefined): void {
  for (const part of parts) part.tabIndex = part === chosen ? 0 : -1
}

/** Where an arrow leads from here; null for keys that lead nowhere. */
export function steppedTo(key: string, from: number, count: number): number | null {
  if (key === 'ArrowDown') return Math.min(from + 1, count - 1)
  if (key === 'ArrowUp') return Math.max(from - 1, 0)
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}

/**
 * One stop of the Tab key for a whole list; arrows, Home and End walk along its parts. Tab comes back to the part it left, and at
 * first to the one that `preferred` selects.
 */
export function useRovingFocus<E extends HTMLElement>(preferred = ':scope'): RovingFocus<E> {
  const ref = useRef<E>(null)
  const last = useRef<HTMLElement | null>(null)
  // After every drawing: parts may have come or gone.
  useEffect(() => {
    const parts = partsOf(ref.current)
    const left = last.current !== null && parts.includes(last.current) ? last.current : null
    letTabReach(parts, left ?? parts.find(part => part.closest(preferred) !== null) ?? parts[0])
  })
  return {
    ref,
    onFocus: event => {
      last.current = event.target
      letTabReach(partsOf(ref.current), event.target)
    },
    onKeyDown: event => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return
      const parts = partsOf(ref.current)
      const from = parts.findIndex(part => part === event.target)
      const to = from === -1 ? null : steppedTo(event.key, from, parts.length)
      if (to === null) return
      event.preventDefault()
      parts[to]?.focus()
    },
  }
}
