import { useEffect, useRef, type RefObject } from 'react'
import type { Span } from '../../../contract/schemas/coding.ts'

/** Stands on the text that is read; there is one on a screen. */
export const readingMark = 'data-reading'

/** Offset in the whole text of a place inside `[data-from]`; null for a place that is no text of the verbatim (a tag, a fold). */
function offsetOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const words = element?.closest('[data-from]')
  if (!words) return null
  // Whole elements are selected by a triple click; then the place counts children, of which a segment has one.
  const inside = node.nodeType === Node.TEXT_NODE ? offset : offset === 0 ? 0 : (words.textContent ?? '').length
  return Number(words.getAttribute('data-from')) + inside
}

/** Offset at or next to a place: a selection may begin or end between two segments. */
function nearestOffset(root: Element, range: Range, edge: 'start' | 'end'): number | null {
  const exact =
    edge === 'start' ? offsetOf(range.startContainer, range.startOffset) : offsetOf(range.endContainer, range.endOffset)
  if (exact !== null) return exact
  const touched = [...root.querySelectorAll('[data-from]')].filter(part => range.intersectsNode(part))
  const part = edge === 'start' ? touched[0] : touched.at(-1)
  if (!part) return null
  const from = Number(part.getAttribute('data-from'))
  return edge === 'start' ? from : from + (part.textContent ?? '').length
}

/** What a segment holds of the text from `from` until `until`. */
function wordsWithin(part: Element, from: number, until: number): string {
  const start = Number(part.getAttribute('data-from'))
  return (part.textContent ?? '').slice(Math.max(0, from - start), Math.max(0, until - start))
}

/** The words that are selected inside `root`, as a span of the verbatim's text without the white space at its edges. */
export function selectedSpan(root: Element, selection: Selection | null): Span | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!root.contains(range.commonAncestorContainer)) return null
  const from = nearestOffset(root, range, 'start')
  const until = nearestOffset(root, range, 'end')
  if (from === null || until === null) return null
  // Not `range.toString()`: it reads the names of the themes along.
  const words = [...root.querySelectorAll('[data-from]')].map(part => wordsWithin(part, from, until)).join('')
  const lead = words.length - words.trimStart().length
  const trail = words.length - words.trimEnd().length
  return from + lead < until - trail ? [from + lead, until - trail] : null
}

/** How a selection of words changes: to the first or next word, the one before, or by one word more or less. */
export type WordStep = 'next' | 'previous' | 'more' | 'less'

/** Selects words of `root` by keyboard, as the browser itself knows words. */
export function stepWords(root: Element, step: WordStep): void {
  const selection = document.getSelection()
  if (!selection || typeof selection.modify !== 'function') return
  const begins = selectedSpan(root, selection) === null
  if (begins) selection.collapse(root.querySelector('[data-from]')?.firstChild ?? root, 0)
  if (step === 'more' || step === 'less') selection.modify('extend', step === 'more' ? 'forward' : 'backward', 'word')
  else {
    if (!begins && step === 'next') selection.collapseToEnd()
    if (!begins && step === 'previous') {
      selection.collapseToStart()
      selection.modify('move', 'backward', 'word')
    }
    selection.modify('extend', 'forward', 'word')
  }
}

/** Tells of each change of the selection inside `root`, and of its end. */
export function useSelectedWords(root: RefObject<Element | null>, onSelect: (words: Span | null) => void): void {
  const latest = useRef(onSelect)
  useEffect(() => {
    latest.current = onSelect
  })
  useEffect(() => {
    const listen = () => {
      if (root.current) latest.current(selectedSpan(root.current, document.getSelection()))
    }
    document.addEventListener('selectionchange', listen)
    return () => document.removeEventListener('selectionchange', listen)
  }, [root])
}
