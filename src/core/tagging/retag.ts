import type { WritableDb } from '../store/handles.ts'
import { markTagged } from '../store/queries/suggestions.ts'
import { readUnreviewed } from '../store/queries/taggable.ts'
import type { Tools } from '../tools.ts'
import { isTagged, toTagInput } from './tag-input.ts'
import { noTags, writeTags } from './write-tags.ts'

/** Suggests anew for these verbatims; what the owner has reviewed stays as it is. Call it inside a transaction. */
export function retag({ db, tools }: { readonly db: WritableDb; readonly tools: Tools }, ids: readonly number[]): void {
  const tagger = tools.tagger()
  for (const text of readUnreviewed(db, ids))
    writeTags(db, text.id, isTagged(text.class) ? tagger.tag(toTagInput(text)) : noTags)
  markTagged(db, ids, tagger.version)
}
