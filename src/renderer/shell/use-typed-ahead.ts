import { useCallback, useEffect, useRef } from 'react'

const leftAlone = new Set(['Escape', 'Tab', 'Shift', 'Control', 'Alt', 'Meta'])

/**
 * Keys pressed after the search was asked for and before its field has the focus belong to the search, not to the screen
 * below, where "a" would accept a letter. Returns the function that takes what was typed so far.
 */
export function useTypedAhead(opened: boolean): () => string {
  const ahead = useRef('')
  useEffect(() => {
    if (!opened) return
    const keep = (event: KeyboardEvent) => {
      const isInDialog = event.target instanceof Element && event.target.closest('[role="dialog"]') !== null
      if (isInDialog || event.ctrlKey || event.metaKey || event.altKey || leftAlone.has(event.key)) return
      event.preventDefault()
      event.stopPropagation()
      if (event.key === 'Backspace') ahead.current = ahead.current.slice(0, -1)
      else if (event.key.length === 1) ahead.current += event.key
    }
    window.addEventListener('keydown', keep, { capture: true })
    return () => {
      window.removeEventListener('keydown', keep, { capture: true })
      ahead.current = ''
    }
  }, [opened])
  return useCallback(() => {
    const typed = ahead.current
    ahead.current = ''
    return typed
  }, [])
}
