import type { FeedbackType } from '../../../contract/schemas/coding.ts'
import { causes, declineReasons, feedbackTypes, outcomes, polarities } from '../../../contract/schemas/coding-values.ts'
import type { TrainingExample } from '../model.ts'

export type HeadName = 'themes' | 'sentiment' | 'type' | 'cause' | 'outcome' | 'decline-reason' | 'gold' | 'refusal'

/** One question the learner answers about a text. */
export interface Head {
  readonly name: HeadName
  readonly labels: readonly string[]
  /** Exactly one label is right (else any number). */
  readonly isSingle: boolean
  /** Labels of an example; null where the owner did not decide, or nobody would ask. */
  readonly truth: (example: TrainingExample) => readonly string[] | null
}

/** Not every letter has a cause or an end: to look and find none is an answer too. */
const none = 'none'

const decided = (value: string | null | undefined): readonly string[] | null =>
  value === undefined ? null : [value ?? none]

/** Customers' letters alone are asked; cause and reason only where the letter is of that type. */
const ofCustomers =
  (pick: (example: TrainingExample) => string | null | undefined, type?: FeedbackType): Head['truth'] =>
  example =>
    example.direction === 'in' && (type === undefined || (example.type ?? type) === type)
      ? decided(pick(example))
      : null

/**
 * The questions a codebook asks, in the order in which their answers are stored. Themes are learned from customers alone:
 * our replies speak of whatever matter they answer.
 */
export function headsOf(themeIds: readonly string[]): readonly Head[] {
  const single = (name: HeadName, labels: readonly string[], truth: Head['truth']): Head => ({
    name,
    labels,
    isSingle: true,
    truth,
  })
  return [
    {
      name: 'themes',
      labels: themeIds,
      isSingle: false,
      truth: ({ themes, direction }) => (direction === 'in' ? themes : null),
    },
    single('sentiment', polarities, ({ sentiment }) => decided(sentiment)),
    single(
      'type',
      feedbackTypes,
      ofCustomers(({ type }) => type),
    ),
    single(
      'cause',
      [...causes, none],
      ofCustomers(({ cause }) => cause, 'complaint'),
    ),
    single(
      'outcome',
      [...outcomes, none],
      ofCustomers(({ outcome }) => outcome),
    ),
    single(
      'decline-reason',
      declineReasons,
      ofCustomers(({ declineReason }) => declineReason, 'decline'),
    ),
    single(
      'gold',
      ['yes', 'no'],
      ofCustomers(({ gold }) => (gold === undefined ? undefined : gold ? 'yes' : 'no')),
    ),
    single('refusal', ['hard', 'soft', none], ({ refusal }) => decided(refusal)),
  ]
}
