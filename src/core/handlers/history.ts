import { redo, undo, undoDownTo } from '../changes/history.ts'
import { listHistory } from '../store/queries/history.ts'
import type { HandlersOf } from './handlers.ts'

export const historyHandlers: HandlersOf<'history'> = {
  'history.list': (_, { db }) => listHistory(db),
  'history.undo': ({ downTo }, core) => (downTo === undefined ? undo(core) : undoDownTo(core, downTo)),
  'history.redo': (_, core) => redo(core),
}
