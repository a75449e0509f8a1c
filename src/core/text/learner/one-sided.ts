import type { Decision } from './decide.ts'

/** So many letters without a theme tell what it is not; with fewer, those shown say nothing of how frequent it is. */
const fewestWithout = 50
/** Until then it is suggested in so many unreviewed letters for each one shown (measured), and in one of ten at most. */
const perShown = 3
const mostShare = 0.1

/** A theme's reviews: those that bear it, and the others. */
export interface Sides {
  readonly bearing: number
  readonly without: number
}

/** Themes without rules that were hardly ever reviewed away: the owner picked the letters for the theme. */
export const oneSidedThemes = (sides: readonly Sides[], isRuled: (label: number) => boolean): boolean[] =>
  sides.map(({ bearing, without }, label) => bearing > 0 && without < fewestWithout && !isRuled(label))

/**
 * Reviews held out cannot choose the threshold of such a theme, for among them it is everywhere. So it is put where only those
 * of the unreviewed letters lie above it that are likest to the letters shown; with neither kind of others the theme is silent.
 */
export function boundOneSided(
  decision: Decision,
  oneSided: readonly boolean[],
  sides: readonly Sides[],
  unreviewed: readonly Float64Array[],
): Decision {
  const thresholds = decision.thresholds.map((threshold, label) => {
    if (oneSided[label] !== true) return threshold
    const { bearing, without } = sides[label] as Sides
    if (unreviewed.length === 0) return without === 0 && bearing < fewestWithout ? 1 : threshold
    const falling = Float64Array.from(unreviewed, row => row[label] as number)
      .sort()
      .reverse()
    const most = Math.min(bearing * perShown, Math.floor(falling.length * mostShare))
    return Math.min(1, Math.max(threshold, (falling[most] as number) + smallStep))
  })
  return { ...decision, thresholds }
}

/** Above that letter itself: where all are alike, none is suggested. */
const smallStep = 1e-9
