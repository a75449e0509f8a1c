import type { Coding, Evidence, Polarity, Span } from '../../contract/schemas/coding.ts'
import type { Decision } from '../../contract/schemas/review.ts'
import type { StoredDecision } from './effective.ts'

/** All of a verbatim that a review changes; enough to take the review back whole. */
export interface ReviewState {
  readonly verbatimId: number
  readonly decision: StoredDecision | null
  readonly reviewedAt: string | null
  readonly note: string
  readonly codings: readonly Coding[]
}

/** The state after the owner's decision. Themes are the whole truth, other absent fields stay as they were. */
export function decide(state: ReviewState, decision: Decision, text: string, at: string): ReviewState {
  const { verbatimId, note, themes, spans, ...values } = decision
  return {
    verbatimId,
    decision: { ...state.decision, ...definedOnly(values), themes, ...(spans === undefined ? {} : { spans }) },
    reviewedAt: at,
    note: note ?? state.note,
    codings: reviewCodings(state.codings, { themes, spans: spans ?? {}, text, sentiment: decision.sentiment }),
  }
}

const definedOnly = <T extends object>(values: T): T =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T

interface DecidedThemes {
  readonly themes: readonly string[]
  readonly spans: Readonly<Record<string, readonly Span[]>>
  readonly text: string
  readonly sentiment: Polarity | undefined
}

/** Named themes are confirmed, suggestions not named are rejected (the learner needs to know), own ones not named vanish. */
function reviewCodings(codings: readonly Coding[], decided: DecidedThemes): Coding[] {
  const named = new Set(decided.themes)
  const kept = codings
    .filter(coding => named.has(coding.themeId) || coding.layer !== 'owner')
    .map(coding => (named.has(coding.themeId) ? confirm(coding, decided) : { ...coding, review: 'rejected' as const }))
  const present = new Set(kept.map(({ themeId }) => themeId))
  const added = [...named].filter(themeId => !present.has(themeId)).map(themeId => ownCoding(themeId, decided))
  return [...kept, ...added]
}

function confirm(coding: Coding, decided: DecidedThemes): Coding {
  const marked = evidenceOf(coding.themeId, decided)
  return { ...coding, review: 'confirmed', ...(marked.length === 0 ? {} : { layer: 'owner', evidence: marked }) }
}

const ownCoding = (themeId: string, decided: DecidedThemes): Coding => ({
  themeId,
  layer: 'owner',
  confidence: 1,
  review: 'confirmed',
  polarity: decided.sentiment ?? 'neutral',
  evidence: evidenceOf(themeId, decided),
})

function evidenceOf(themeId: string, { spans, text }: DecidedThemes): Evidence[] {
  return (spans[themeId] ?? [])
    .filter(([start, end]) => start >= 0 && start < end && end <= text.length)
    .map(([start, end]) => ({ span: [start, end], words: text.slice(start, end), rule: '' }))
}
