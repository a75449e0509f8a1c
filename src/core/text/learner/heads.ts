import { causes, declineReasons, feedbackTypes, outcomes, polarities } from '../../../contract/schemas/coding-values.ts'
import type { TrainingExample } from '../model.ts'

export type HeadName = 'themes' | 'sentiment' | 'type' | 'cause' | 'outcome' | 'decline-reason' | 'gold' | 'refusal'

/** One question the learner answers about a text. */
export interface Head {
  readonly name: HeadName
  readonly labels: readonly string[]
  /** Exactly one label is right (else any number). */
  readonly isSingle: boolean
  /** Labels of an example; null where the owner did not decide. */
  readonly truth: (example: TrainingExample) => readonly string[] | null
}

const decided = (value: string | null | undefined): readonly string[] | null =>
  value === undefined ? null : [value ?? 'none']

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
    single('type', feedbackTypes, ({ type }) => decided(type)),
    single('cause', causes, ({ cause }) => decided(cause)),
    single('outcome', outcomes, ({ outcome }) => decided(outcome)),
    single('decline-reason', declineReasons, ({ declineReason }) => decided(declineReason)),
    single('gold', ['yes', 'no'], ({ gold }) => (gold === undefined ? null : [gold ? 'yes' : 'no'])),
    single('refusal', ['hard', 'soft', 'none'], ({ refusal }) => decided(refusal)),
  ]
}
