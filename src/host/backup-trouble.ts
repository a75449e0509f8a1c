import type { ErrorReply } from '../contract/errors.ts'

let trouble: ErrorReply | null = null

/** Why the last copy that was due could not be made, e.g. because the stick is not there. */
export const backupTrouble = (): ErrorReply | null => trouble
/** null once a copy could be made again. */
export const noteBackupTrouble = (error: ErrorReply | null): void => {
  trouble = error
}
