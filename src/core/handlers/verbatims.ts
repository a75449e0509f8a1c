import { GoldwertError } from '../../contract/errors.ts'
import { setClass } from '../changes/set-class.ts'
import { countOnce, toWhere } from '../search/where.ts'
import { findVerbatim } from '../store/queries/verbatim-detail.ts'
import { listVerbatims } from '../store/queries/verbatims.ts'
import type { HandlersOf } from './handlers.ts'

export const verbatimHandlers: HandlersOf<'verbatims'> = {
  'verbatims.list': ({ filter, page }, core) => listVerbatims(core.db, toWhere(core, filter), page, countOnce(core)),
  'verbatims.get': ({ verbatimId }, { db }) => {
    const verbatim = findVerbatim(db, verbatimId)
    if (verbatim === null) throw new GoldwertError('verbatim.unknown', { id: String(verbatimId) })
    return verbatim
  },
  'verbatims.set-class': (input, core) => setClass(core, input),
}
