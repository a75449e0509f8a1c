import type { Coding, Finding } from '../../contract/schemas/coding.ts'
import type { ReadableDb } from '../store/handles.ts'
import { findTaggable } from '../store/queries/taggable.ts'
import type { Tools } from '../tools.ts'
import { isTagged, toTagInput } from './tag-input.ts'

/** What the tagger says of a letter as it is today, reviewed or not; null where there is no such letter. */
export function suggestFor(
  { db, tools }: { readonly db: ReadableDb; readonly tools: Tools },
  verbatimId: number,
): { codings: Coding[]; findings: Finding[] } | null {
  const text = findTaggable(db, verbatimId)
  if (text === null) return null
  if (!isTagged(text.class)) return { codings: [], findings: [] }
  const { codings, findings } = tools.tagger().tag(toTagInput(text))
  return { codings: [...codings], findings: [...findings] }
}
