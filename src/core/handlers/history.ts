import { redo, undo } from '../changes/history.ts'
import { listHistory } from '../store/queries/history.ts'
import type { HandlersOf } from './handlers.ts'

export const historyHandlers: HandlersOf<'history'> = {
  'history.list': (_, { db }) => listHistory(db),
  'history.undo': (_, core) => undo(core),
  'history.redo': (_, core) => redo(core),
}
