import type { Coding, Evidence, Finding, Polarity } from '../../contract/schemas/coding.ts'
import type { Hidden } from '../../contract/schemas/message.ts'
import type { ReadableDb } from '../store/handles.ts'
import { codingsOf } from '../store/queries/codings.ts'
import { fromJson } from '../store/queries/json.ts'
import type { Tagger, TagResult } from '../text/tagger.ts'
import { isTagged, toTagInput, type TaggableRow } from './tag-input.ts'
import { noTags } from './write-tags.ts'

/** New suggestions for a verbatim, with what in them is other than what stands there. */
export interface TagChange {
  readonly id: number
  readonly tags: TagResult
  readonly codings: boolean
  readonly findings: boolean
  /** Themes come or go: its case has other themes too. */
  readonly themes: boolean
}

interface TaggedRow extends Omit<TaggableRow, 'hidden'> {
  readonly id: number
  readonly hidden: string
  readonly findings: string
  readonly sentiment: Polarity | null
  readonly doubt: number
}

/** Tags these verbatims and keeps those for which something has changed: to write takes longer than to read. */
export const findTagChanges = (db: ReadableDb, tagger: Tagger, ids: readonly number[]): TagChange[] =>
  readTagged(db, ids).flatMap(row => {
    const tags = isTagged(row.class)
      ? tagger.tag(toTagInput({ ...row, hidden: fromJson<Hidden[]>(row.hidden) }))
      : noTags
    return changeOf(row, codingsOf(db, row.id), tags) ?? []
  })

const readTagged = (db: ReadableDb, ids: readonly number[]): TaggedRow[] =>
  db
    .prepare<[string], TaggedRow>(
      `SELECT v.id, v.class, v.title, v.language, v.uncertainty AS doubt, x.text, x.hidden, x.findings,
         x.suggested_sentiment AS sentiment
       FROM verbatim v JOIN verbatim_text x ON x.verbatim_id = v.id
       WHERE v.id IN (SELECT value FROM json_each(?)) AND v.reviewed_at IS NULL`,
    )
    .all(JSON.stringify(ids))

function changeOf(row: TaggedRow, before: readonly Coding[], tags: TagResult): TagChange | null {
  const themes = !sameThemes(before, tags.codings)
  const codings = themes || !sameCodings(before, tags.codings) || !isNear(row.doubt, tags.doubt)
  const findings = row.sentiment !== tags.sentiment || !sameFindings(fromJson<Finding[]>(row.findings), tags.findings)
  return codings || findings ? { id: row.id, tags, codings, findings, themes } : null
}

/** So little more or less sure reads the same in words and places a letter no elsewhere in the queue. */
const NEAR = 0.02

const isNear = (one: number, other: number): boolean => Math.abs(one - other) <= NEAR

function sameThemes(before: readonly Coding[], next: readonly Coding[]): boolean {
  if (before.length !== next.length) return false
  const known = new Map(before.map(coding => [coding.themeId, coding.polarity]))
  return next.every(({ themeId, polarity }) => known.get(themeId) === polarity)
}

function sameCodings(before: readonly Coding[], next: readonly Coding[]): boolean {
  const known = new Map(before.map(coding => [coding.themeId, coding]))
  return next.every(({ themeId, layer, confidence, evidence }) => {
    const old = known.get(themeId)
    return (
      old !== undefined &&
      old.layer === layer &&
      isNear(old.confidence, confidence) &&
      sameEvidence(old.evidence, evidence)
    )
  })
}

const sameEvidence = (before: readonly Evidence[], next: readonly Evidence[]): boolean =>
  before.length === next.length &&
  next.every((piece, at) => {
    const old = before[at]
    return old?.rule === piece.rule && old.span[0] === piece.span[0] && old.span[1] === piece.span[1]
  })

const sameFindings = (before: readonly Finding[], next: readonly Finding[]): boolean =>
  before.length === next.length &&
  next.every((finding, at) => {
    const old = before[at]
    return (
      old?.kind === finding.kind &&
      old.value === finding.value &&
      isNear(old.confidence, finding.confidence) &&
      sameEvidence(old.evidence, finding.evidence)
    )
  })
