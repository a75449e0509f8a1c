import type {
  Cause,
  DeclineReason,
  FeedbackType,
  Finding,
  FindingKind,
  Outcome,
  Polarity,
  Refusal,
} from '../../contract/schemas/coding.ts'
import {
  causes,
  declineReasons,
  feedbackTypes,
  outcomes,
  polarities,
  refusals,
} from '../../contract/schemas/coding-values.ts'
import type { Decision } from '../../contract/schemas/review.ts'

/** What the owner has decided on a verbatim so far, all decisions taken together. */
export type StoredDecision = Omit<Decision, 'verbatimId' | 'note'>

/** What counts for a verbatim now. */
export interface Effective {
  readonly type: FeedbackType | null
  readonly sentiment: Polarity | null
  readonly cause: Cause | null
  readonly outcome: Outcome | null
  readonly declineReason: DeclineReason | null
  readonly competitor: string | null
  readonly gold: boolean
  readonly refusal: Refusal | null
}

export interface Suggested {
  readonly findings: readonly Finding[]
  readonly sentiment: Polarity | null
}

/** The owner's decision where there is one, else what the tagger is surest of. */
export function effectiveValues({ findings, sentiment }: Suggested, decision: StoredDecision | null): Effective {
  const surest = (kind: FindingKind): string | null => {
    let best: Finding | null = null
    for (const finding of findings)
      if (finding.kind === kind && (best === null || finding.confidence > best.confidence)) best = finding
    return best === null ? null : best.value
  }
  const known = <T extends string>(options: readonly T[], kind: FindingKind): T | null => {
    const value = surest(kind)
    return options.find(option => option === value) ?? null
  }
  return {
    type: decision?.type ?? known(feedbackTypes, 'type'),
    sentiment: decision?.sentiment ?? sentiment ?? known(polarities, 'sentiment'),
    cause: decision?.cause === undefined ? known(causes, 'cause') : decision.cause,
    outcome: decision?.outcome === undefined ? known(outcomes, 'outcome') : decision.outcome,
    declineReason:
      decision?.declineReason === undefined ? known(declineReasons, 'decline-reason') : decision.declineReason,
    competitor: decision?.competitor === undefined ? surest('competitor') : decision.competitor || null,
    gold: decision?.gold ?? isYes(surest('gold')),
    refusal: decision?.refusal === undefined ? known(refusals, 'refusal') : decision.refusal,
  }
}

const isYes = (value: string | null): boolean => value !== null && !['no', 'false', '0', ''].includes(value)
