import { facets } from '../search/facets.ts'
import { search } from '../search/search.ts'
import type { HandlersOf } from './handlers.ts'

export const searchHandlers: HandlersOf<'search'> = {
  'search.query': (input, core) => search(core, input),
  'search.facets': (input, core) =>
    core.tools.memory.recall(`facets ${JSON.stringify(input)}`, () => facets(core, input)),
}
