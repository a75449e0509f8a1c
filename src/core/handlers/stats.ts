import { countThemes } from '../store/queries/codings.ts'
import { readStats } from '../store/queries/stats.ts'
import { findUncovered } from '../tagging/uncovered.ts'
import type { HandlersOf } from './handlers.ts'

export const statHandlers: HandlersOf<'stats' | 'themes'> = {
  'stats.get': (_, { db }) => readStats(db),
  'themes.uncovered': (_, core) => findUncovered(core),
  'themes.count': ({ month }, { db }) => countThemes(db, month),
}
