import type { Cause, DeclineReason, FeedbackType, Outcome, Polarity } from '../../../contract/schemas/coding.ts'
import type { MessageClass } from '../../../contract/schemas/message.ts'

// The contract's own lists would bring zod into the window. `Record` keeps these whole: a missing value does not compile.
const inOrder = <Value extends string>(places: Readonly<Record<Value, number>>): readonly Value[] =>
  (Object.keys(places) as Value[]).sort((a, b) => places[a] - places[b])

export const polarities = inOrder<Polarity>({ negative: 1, neutral: 2, positive: 3, mixed: 4 })
export const feedbackTypes = inOrder<FeedbackType>({
  complaint: 1,
  decline: 2,
  inquiry: 3,
  praise: 4,
  suggestion: 5,
  other: 6,
})
export const causes = inOrder<Cause>({ we: 1, maker: 2, perception: 3, external: 4, unclear: 5 })
export const outcomes = inOrder<Outcome>({ open: 1, lost: 2, saved: 3, won: 4 })

export const declineReasons = inOrder<DeclineReason>({
  product: 1,
  competitor: 2,
  advice: 3,
  price: 4,
  date: 5,
  'need-gone': 6,
  none: 7,
})
/** What a message may be instead of a customer's. */
export const otherClasses = inOrder<Exclude<MessageClass, 'customer'>>({
  bulk: 1,
  auto: 2,
  bounce: 3,
  supplier: 4,
  internal: 5,
  own: 6,
  spam: 7,
})

/** The value if it is one of the list. */
export const oneOf = <Value extends string>(values: readonly Value[], value: string | null): Value | null =>
  values.find(known => known === value) ?? null
