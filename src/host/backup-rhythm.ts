import { GoldwertError } from '../contract/errors.ts'
import type { App } from '../core/app.ts'
import { noteBackupTrouble } from './backup-trouble.ts'
import { keepBackups } from './backups.ts'

/** Long enough not to stand in the way of the first looks. */
const AFTER_MS = 5 * 60_000
const AGAIN_MS = 4 * 3_600_000
let timer: NodeJS.Timeout | undefined

/** Looks some minutes after a workspace was opened, and then every few hours, whether a copy is due. */
export function startBackupRhythm(app: App): void {
  clearTimeout(timer)
  noteBackupTrouble(null)
  const look = async (): Promise<void> => {
    try {
      await keepBackups(app, new Date().toISOString().slice(0, 10))
      noteBackupTrouble(null)
    } catch (error) {
      // A closed program has no trouble; a full stick has.
      if (error instanceof GoldwertError && error.code !== 'internal')
        noteBackupTrouble({ code: error.code, params: error.params })
    }
    timer = setTimeout(() => void look(), AGAIN_MS).unref()
  }
  timer = setTimeout(() => void look(), AFTER_MS).unref()
}
