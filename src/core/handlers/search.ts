import { search } from '../search/search.ts'
import type { HandlersOf } from './handlers.ts'

export const searchHandlers: HandlersOf<'search'> = {
  'search.query': (input, core) => search(core, input),
}
