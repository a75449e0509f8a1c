import type {
  Cause,
  DeclineReason,
  FeedbackType,
  Finding,
  FindingKind,
  Outcome,
  Polarity,
  Span,
} from '../../../contract/schemas/coding.ts'
import type { Decision } from '../../../contract/schemas/review.ts'
import type { VerbatimDetail } from '../../../contract/schemas/verbatim.ts'
import { causes, declineReasons, feedbackTypes, oneOf, outcomes, polarities } from './review-values.ts'

/** What will be stored when the owner accepts: the suggestions, as changed by hand. */
export interface Draft {
  readonly themes: readonly string[]
  /** Words marked by hand, by theme. */
  readonly spans: Readonly<Record<string, readonly Span[]>>
  readonly sentiment: Polarity | null
  readonly type: FeedbackType | null
  readonly cause: Cause | null
  readonly outcome: Outcome | null
  /** Of a decline only. */
  readonly declineReason: DeclineReason | null
  readonly competitor: string | null
  readonly gold: boolean
  /** For the owner alone; never printed. */
  readonly note: string
}

/** The fields of a draft that hold one value of a closed list. */
export type ChoiceField = 'sentiment' | 'type' | 'cause' | 'outcome' | 'declineReason'

/** Where the tagger’s finding for a field is filed. */
export const findingKinds = {
  sentiment: 'sentiment',
  type: 'type',
  cause: 'cause',
  outcome: 'outcome',
  declineReason: 'decline-reason',
} as const satisfies Readonly<Record<ChoiceField, FindingKind>>

const strongest = (findings: readonly Finding[], kind: FindingKind): string | null =>
  findings
    .filter(found => found.kind === kind)
    .reduce<Finding | null>((best, next) => (best && best.confidence >= next.confidence ? best : next), null)?.value ??
  null

/** The draft before the owner touched it: what is stored, and where nothing is, what was found. */
export function draftOf(detail: VerbatimDetail): Draft {
  const found = (kind: FindingKind) => strongest(detail.findings, kind)
  // Of a reviewed letter an empty field was left empty by the owner.
  const asked = (kind: FindingKind) => (detail.reviewed ? null : found(kind))
  return {
    themes: detail.codings.filter(coding => coding.review !== 'rejected').map(coding => coding.themeId),
    spans: {},
    sentiment: detail.sentiment ?? oneOf(polarities, found('sentiment')),
    type: detail.type ?? oneOf(feedbackTypes, found('type')),
    cause: detail.cause ?? oneOf(causes, asked('cause')),
    outcome: detail.outcome ?? oneOf(outcomes, asked('outcome')),
    declineReason: detail.declineReason ?? oneOf(declineReasons, asked('decline-reason')),
    competitor: detail.competitor ?? found('competitor'),
    gold: detail.gold,
    note: detail.note,
  }
}

const without = <Value>(record: Readonly<Record<string, Value>>, key: string): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key))

/** Sets the theme or takes it away; a theme taken away forgets the words marked for it. */
export const toggleTheme = (draft: Draft, themeId: string): Draft =>
  draft.themes.includes(themeId)
    ? { ...draft, themes: draft.themes.filter(id => id !== themeId), spans: without(draft.spans, themeId) }
    : { ...draft, themes: [...draft.themes, themeId] }

const sameSpan = (a: Span, b: Span) => a[0] === b[0] && a[1] === b[1]

/** Codes these words with the theme; the same words a second time take the mark back, and with the last mark the theme. */
export function markWords(draft: Draft, themeId: string, span: Span): Draft {
  const marked = draft.spans[themeId] ?? []
  const rest = marked.filter(other => !sameSpan(other, span))
  if (rest.length === marked.length) {
    const themes = draft.themes.includes(themeId) ? draft.themes : [...draft.themes, themeId]
    return { ...draft, themes, spans: { ...draft.spans, [themeId]: [...marked, span] } }
  }
  if (rest.length > 0) return { ...draft, spans: { ...draft.spans, [themeId]: rest } }
  return toggleTheme(draft, themeId)
}

/** The owner said: nothing of the codebook fits. Sentiment, type and the rest stand. */
export const withoutThemes = (draft: Draft): Draft => ({ ...draft, themes: [], spans: {} })

/** The same decision for a letter like this one: words marked here and the note stay here. */
export const alongWith = (draft: Draft): Draft => ({ ...draft, spans: {}, note: '' })

const sayable = (draft: Draft) => ({
  ...(draft.sentiment && { sentiment: draft.sentiment }),
  ...(draft.type && { type: draft.type }),
  cause: draft.cause,
  outcome: draft.outcome,
  ...(draft.type === 'decline'
    ? draft.declineReason && { declineReason: draft.declineReason }
    : { declineReason: null }),
  ...(draft.competitor && { competitor: draft.competitor }),
})

const markedSpans = (spans: Draft['spans']) => {
  const marked = Object.entries(spans)
  return marked.length > 0 && { spans: Object.fromEntries(marked.map(([id, words]) => [id, [...words]])) }
}

/** What is stored: the themes whole, cause and outcome also where the owner left them empty, and of the rest what has a value. */
export const toDecision = (verbatimId: number, draft: Draft): Decision => ({
  verbatimId,
  themes: [...draft.themes],
  ...markedSpans(draft.spans),
  ...sayable(draft),
  gold: draft.gold,
  note: draft.note,
})

/** The decision on a letter like the one that is open; a note of its own stays. */
export function toDecisionAlong(verbatimId: number, draft: Draft): Decision {
  const { note: _, ...decision } = toDecision(verbatimId, alongWith(draft))
  return decision
}
