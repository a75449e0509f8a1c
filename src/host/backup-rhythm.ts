import type { App } from '../core/app.ts'
import { keepBackups } from './backups.ts'

/** Long enough not to stand in the way of the first look. */
const AFTER_MS = 60_000
let timer: NodeJS.Timeout | undefined

/** Looks a minute after a workspace was opened, and then every few hours, whether a copy is due. */
export function startBackupRhythm(app: App): void {
  clearTimeout(timer)
  const look = (): void => {
    keepBackups(app, new Date().toISOString().slice(0, 10)).catch((error: unknown) => console.error(error))
    timer = setTimeout(look, 4 * 3_600_000).unref()
  }
  timer = setTimeout(look, AFTER_MS).unref()
}
