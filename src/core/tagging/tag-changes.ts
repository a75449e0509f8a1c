import type { Coding, Evidence, Finding } from '../../contract/schemas/coding.ts'
import { fromEvidenceText, toEvidenceText } from '../domain/evidence-text.ts'
import type { ReadableDb } from '../store/handles.ts'
import { storedCodings, type StoredCoding } from '../store/queries/codings.ts'
import { fromJson } from '../store/queries/json.ts'
import { readSuggested, type SuggestedText } from '../store/queries/suggestions.ts'
import type { Tagger, TagResult } from '../text/tagger.ts'
import { isTagged, toTagInput } from './tag-input.ts'
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

/** Tags these verbatims and keeps those for which something has changed: to write takes longer than to read. */
export function findTagChanges(db: ReadableDb, tagger: Tagger, ids: readonly number[]): TagChange[] {
  const codings = storedCodings(db, ids)
  return readSuggested(db, ids).flatMap(text => {
    const tags = isTagged(text.class) ? tagger.tag(toTagInput(text)) : noTags
    return changeOf(text, codings.get(text.id) ?? [], tags) ?? []
  })
}

function changeOf(text: SuggestedText, before: readonly StoredCoding[], tags: TagResult): TagChange | null {
  const themes = !sameThemes(before, tags.codings)
  const codings = themes || !sameCodings(before, tags.codings) || !isNear(text.doubt, tags.doubt)
  const findings = text.sentiment !== tags.sentiment || !sameFindings(text.findingsText, tags.findings)
  return codings || findings ? { id: text.id, tags, codings, findings, themes } : null
}

/** So little more or less sure reads the same in words and places a letter no elsewhere in the queue. */
const NEAR = 0.02

const isNear = (one: number, other: number): boolean => Math.abs(one - other) <= NEAR

function sameThemes(before: readonly StoredCoding[], next: readonly Coding[]): boolean {
  if (before.length !== next.length) return false
  return next.every(({ themeId, polarity }) => ofTheme(before, themeId)?.polarity === polarity)
}

/** A letter has a few themes: to go through them is quicker than to make a map of them. */
const ofTheme = (codings: readonly StoredCoding[], themeId: string): StoredCoding | undefined =>
  codings.find(coding => coding.themeId === themeId)

function sameCodings(before: readonly StoredCoding[], next: readonly Coding[]): boolean {
  return next.every(({ themeId, layer, confidence, evidence }) => {
    const old = ofTheme(before, themeId)
    return old?.layer === layer && isNear(old.confidence, confidence) && sameStoredEvidence(old.evidenceText, evidence)
  })
}

/** Mostly the same to the letter; else weights may differ that nobody sees. */
const sameStoredEvidence = (before: string, next: readonly Evidence[]): boolean =>
  before === toEvidenceText(next) || sameEvidence(fromEvidenceText(before), next)

const sameEvidence = (before: readonly Evidence[], next: readonly Evidence[]): boolean =>
  before.length === next.length &&
  next.every((piece, at) => {
    const old = before[at]
    return old?.rule === piece.rule && old.span[0] === piece.span[0] && old.span[1] === piece.span[1]
  })

function sameFindings(stored: string, next: readonly Finding[]): boolean {
  if (stored === JSON.stringify(next)) return true
  const before = fromJson<Finding[]>(stored)
  return (
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
  )
}
