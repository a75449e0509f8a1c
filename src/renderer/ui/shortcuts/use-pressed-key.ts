import { useEffect, useRef } from 'react'
import { keystrokeOf, type Keys } from './keystroke.ts'

const alone = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'Dead'])

/** While `listening`, the next key belongs to the caller and to nobody else; Escape and Tab keep their meaning. */
export function usePressedKey(listening: boolean, onKey: (keys: Keys | null) => void): void {
  const latest = useRef(onKey)
  useEffect(() => {
    latest.current = onKey
  })
  useEffect(() => {
    if (!listening) return undefined
    const listen = (event: KeyboardEvent) => {
      if (alone.has(event.key)) return
      if (event.key === 'Tab') return latest.current(null)
      event.preventDefault()
      event.stopPropagation()
      latest.current(event.key === 'Escape' ? null : keystrokeOf(event))
    }
    // Before the shortcuts themselves, which listen on the window as well.
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [listening])
}
