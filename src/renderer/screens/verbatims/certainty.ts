export type Certainty = 'sure' | 'likely' | 'unsure'

/** A calibrated probability in words: a percentage would promise more than it keeps. */
export function certaintyOf(confidence: number): Certainty {
  if (confidence >= 0.85) return 'sure'
  return confidence >= 0.6 ? 'likely' : 'unsure'
}
