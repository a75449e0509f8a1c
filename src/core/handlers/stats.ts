import { countThemes } from '../store/queries/codings.ts'
import { readStats } from '../store/queries/stats.ts'
import type { HandlersOf } from './handlers.ts'

export const statHandlers: HandlersOf<'stats' | 'themes'> = {
  'stats.get': (_, { db }) => readStats(db),
  'themes.count': ({ month }, { db }) => countThemes(db, month),
}
