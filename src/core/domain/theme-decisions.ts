import type { Coding, Evidence, Polarity, Review, Span } from '../../contract/schemas/coding.ts'
import type { StoredDecision } from './effective.ts'
import type { ReviewState } from './review.ts'

type Spans = Readonly<Record<string, readonly Span[]>>

/** The decision as if `into` had always stood where any of `from` stood. Nothing that was decided is lost. */
export function mergeDecisions(state: ReviewState, from: ReadonlySet<string>, into: string): ReviewState {
  const renamed = (id: string): string => (from.has(id) ? into : id)
  const isOne = ({ themeId }: Coding): boolean => from.has(themeId) || themeId === into
  const same = state.codings.filter(isOne)
  const joined = same.length === 0 ? [] : [joinCodings(same, into)]
  return {
    ...state,
    decision: withThemes(state.decision, themes => [...new Set(themes.map(renamed))], renamed),
    codings: [...state.codings.filter(coding => !isOne(coding)), ...joined],
  }
}

/** The decision as if the theme had never been there. */
export function dropTheme(state: ReviewState, themeId: string): ReviewState {
  return {
    ...state,
    decision: withThemes(
      state.decision,
      themes => themes.filter(id => id !== themeId),
      id => (id === themeId ? null : id),
    ),
    codings: state.codings.filter(coding => coding.themeId !== themeId),
  }
}

/** What was decided for `from` now speaks for `to`, which bears the same words; with `keeps` for both. */
export function passOn(state: ReviewState, from: string, to: string, keeps: boolean): ReviewState {
  const own = state.codings.find(({ themeId }) => themeId === from)
  const passed = own === undefined ? [] : [{ ...own, themeId: to }]
  const kept = state.codings.filter(({ themeId }) => themeId !== to && (keeps || themeId !== from))
  const spans = state.decision?.spans?.[from]
  const decided = withThemes(
    state.decision,
    themes => [...new Set(themes.flatMap(id => (id === from ? (keeps ? [from, to] : [to]) : [id])))],
    id => (id === from && !keeps ? null : id),
  )
  const decision =
    decided === null || spans === undefined ? decided : { ...decided, spans: { ...decided.spans, [to]: spans } }
  return { ...state, decision, codings: [...kept, ...passed] }
}

/** The owner says of a letter already reviewed that it bears this theme too. */
export function addTheme(state: ReviewState, themeId: string): ReviewState {
  if (state.decision === null || state.decision.themes.includes(themeId)) return state
  const coding: Coding = {
    themeId,
    layer: 'owner',
    confidence: 1,
    review: 'confirmed',
    polarity: state.decision.sentiment ?? 'neutral',
    evidence: [],
  }
  return {
    ...state,
    decision: { ...state.decision, themes: [...state.decision.themes, themeId] },
    codings: [...state.codings.filter(other => other.themeId !== themeId), coding],
  }
}

function withThemes(
  decision: StoredDecision | null,
  themes: (ids: readonly string[]) => string[],
  renamed: (id: string) => string | null,
): StoredDecision | null {
  if (decision === null) return null
  const next = { ...decision, themes: themes(decision.themes) }
  return decision.spans === undefined ? next : { ...next, spans: renameSpans(decision.spans, renamed) }
}

function renameSpans(spans: Spans, renamed: (id: string) => string | null): Record<string, Span[]> {
  const next: Record<string, Span[]> = {}
  for (const [id, own] of Object.entries(spans)) {
    const key = renamed(id)
    if (key !== null) next[key] = [...(next[key] ?? []), ...own]
  }
  return next
}

const standing: readonly Review[] = ['confirmed', 'suggested', 'rejected']

function joinCodings(codings: readonly Coding[], themeId: string): Coding {
  const review = standing.find(one => codings.some(coding => coding.review === one)) ?? 'suggested'
  const speaking = codings.filter(coding => coding.review === review)
  const layer = speaking.some(coding => coding.layer === 'owner') ? 'owner' : (speaking[0]?.layer ?? 'owner')
  return {
    themeId,
    layer,
    review,
    confidence: Math.max(...speaking.map(coding => coding.confidence)),
    polarity: speaking.map(coding => coding.polarity).reduce(joinTwo),
    evidence: distinct(speaking.flatMap(coding => coding.evidence)),
  }
}

function joinTwo(one: Polarity, other: Polarity): Polarity {
  if (one === other || other === 'neutral') return one
  return one === 'neutral' ? other : 'mixed'
}

function distinct(evidence: readonly Evidence[]): Evidence[] {
  const byPlace = new Map(evidence.map(piece => [`${piece.span.join('-')} ${piece.rule}`, piece]))
  return [...byPlace.values()].sort((a, b) => a.span[0] - b.span[0])
}
