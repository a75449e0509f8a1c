import { useState, type DragEvent } from 'react'
import type { Theme } from '../../../contract/schemas/theme.ts'
import { placeOfDrop, zoneAt, type DropZone, type ThemePlace } from './theme-drop.ts'

/** Marks what is dragged, so that a file or a word from elsewhere is no theme. */
const kind = 'application/x-goldwert-theme'

/** Moves themes by the mouse; Alt and the arrow keys, and the dialog "Move", do the same without one. */
export function useThemeDrag(themes: readonly Theme[], onPlace: (themeId: string, place: ThemePlace) => void) {
  const [dragged, setDragged] = useState<string | null>(null)
  const [over, setOver] = useState<{ readonly id: string; readonly zone: DropZone } | null>(null)
  const placeAt = (event: DragEvent, target: string): { zone: DropZone; place: ThemePlace } | null => {
    if (dragged === null) return null
    const zone = zoneAt(event.clientY, event.currentTarget.getBoundingClientRect())
    const place = placeOfDrop(themes, dragged, target, zone)
    return place && { zone, place }
  }
  const end = () => {
    setDragged(null)
    setOver(null)
  }
  /** For a line of the list. */
  return (id: string) => ({
    draggable: true,
    'data-dragged': dragged === id || undefined,
    'data-drop': over?.id === id ? over.zone : undefined,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.setData(kind, id)
      event.dataTransfer.effectAllowed = 'move'
      setDragged(id)
    },
    onDragOver: (event: DragEvent) => {
      const found = placeAt(event, id)
      if (found === null) return setOver(null)
      event.preventDefault()
      setOver({ id, zone: found.zone })
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      const found = placeAt(event, id)
      if (dragged !== null && found !== null) onPlace(dragged, found.place)
      end()
    },
    onDragEnd: end,
  })
}
