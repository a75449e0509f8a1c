import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { screen, type BrowserWindow, type Rectangle } from 'electron'
import { z } from 'zod'
import { configFolder } from '../host/folders.ts'

const WindowState = z.object({
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int().min(400), height: z.int().min(300) }),
  maximized: z.boolean(),
})
type WindowState = z.infer<typeof WindowState>
const file = () => join(configFolder(), 'window.json')

/** Where the window stood last time, unless that screen is gone. */
export function readWindowState(): WindowState | null {
  try {
    const state = WindowState.parse(JSON.parse(readFileSync(file(), 'utf8')))
    return isVisible(state.bounds) ? state : null
  } catch {
    return null // A first start, or a file spoilt by hand.
  }
}

function isVisible({ x, y, width, height }: Rectangle): boolean {
  const area = screen.getDisplayMatching({ x, y, width, height }).workArea
  return x < area.x + area.width - 40 && x + width > area.x + 40 && y >= area.y - 10 && y < area.y + area.height - 40
}

/** Remembers the place of the window when it is closed. */
export function keepWindowState(window: BrowserWindow): void {
  window.on('close', () => {
    const state: WindowState = { bounds: window.getNormalBounds(), maximized: window.isMaximized() }
    try {
      mkdirSync(configFolder(), { recursive: true })
      writeFileSync(file(), JSON.stringify(state, null, 2))
    } catch {
      // The window opens in the middle next time.
    }
  })
}
