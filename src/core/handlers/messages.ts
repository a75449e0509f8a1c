import { toWhere } from '../search/where.ts'
import { findByMessageIds, listStored } from '../store/queries/stored.ts'
import type { HandlersOf } from './handlers.ts'

export const messageHandlers: HandlersOf<'messages'> = {
  'messages.list': ({ filter, afterId, limit }, core) => listStored(core.db, toWhere(core, filter), afterId, limit),
  'messages.find': ({ messageIds }, { db }) => findByMessageIds(db, messageIds),
}
