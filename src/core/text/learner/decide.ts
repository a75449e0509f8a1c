/** How probabilities become answers; chosen on texts the learner did not learn from. */
export interface Decision {
  /** By label: from this probability on (heads with any number of labels). */
  readonly thresholds: readonly number[]
  /** `threshold`: all above theirs; `best-too`: and the likeliest if none is; `best`: the likeliest alone. */
  readonly mode: 'threshold' | 'best-too' | 'best'
  /** By label: factor on the probability before the likeliest is taken (heads with one answer). */
  readonly factors: readonly number[]
}

/** Before there is anything to choose on. */
export const undecided = (labels: number, isSingle: boolean): Decision => ({
  thresholds: Array.from({ length: labels }, () => 0.5),
  mode: isSingle ? 'best' : 'threshold',
  factors: Array.from({ length: labels }, () => 1),
})

/** The labels that apply, as numbers; never none where the mode is `best` or `best-too`. */
export function decide(probabilities: ArrayLike<number>, { thresholds, mode, factors }: Decision): number[] {
  if (mode === 'best') return [likeliest(probabilities, (value, label) => value * (factors[label] ?? 1))]
  const above: number[] = []
  for (let label = 0; label < probabilities.length; label++) {
    if ((probabilities[label] as number) >= (thresholds[label] ?? 0.5)) above.push(label)
  }
  if (above.length > 0 || mode === 'threshold') return above
  return [likeliest(probabilities, (value, label) => value - (thresholds[label] ?? 0.5))]
}

function likeliest(probabilities: ArrayLike<number>, worth: (value: number, label: number) => number): number {
  let best = 0
  let most = -Infinity
  for (let label = 0; label < probabilities.length; label++) {
    const value = worth(probabilities[label] as number, label)
    if (value > most) {
      most = value
      best = label
    }
  }
  return best
}

/** Evidence of this many positives is believed half, the usual threshold the other half. */
const trust = 10
const trustForAll = 50
const usualForAll = 0.4

/** The threshold of best F1, drawn towards the usual one where positives are few. */
function bestThreshold(
  values: readonly number[],
  truths: readonly boolean[],
  usual: number,
  usualTrust: number,
): number {
  const order = values
    .map((value, index) => ({ value, isTrue: truths[index] === true }))
    .sort((a, b) => b.value - a.value)
  const positives = order.filter(({ isTrue }) => isTrue).length
  let found = 0
  let best = 0
  let threshold = usual
  for (const [index, { value, isTrue }] of order.entries()) {
    if (isTrue) found++
    const next = order[index + 1]?.value ?? 0
    const f1 = (2 * found) / (index + 1 + positives)
    if (f1 > best && next !== value) {
      best = f1
      threshold = (value + next) / 2
    }
  }
  return (threshold * positives + usual * usualTrust) / (positives + usualTrust)
}

/** With fewer texts a mode looks good by chance. */
const fewestFor = { threshold: 0, 'best-too': 20, best: 100 } as const
/** Where rules are silent, mostly nothing is to be said: to name the likeliest all the same needs more texts yet. */
const fewestBesideRules = 60
/** So many texts with exactly one label each, and none with another number, are no accident. */
const fewestExclusive = 30

/** Chooses for a head with any number of labels: a threshold each, then the mode of best micro F1. */
export function chooseForMany(
  probabilities: readonly Float64Array[],
  truths: readonly (readonly number[])[],
  labels: number,
  hasRules: boolean,
): Decision {
  // Rules know of themes that nothing reviewed so far was about.
  if (!hasRules && truths.length >= fewestExclusive && truths.every(truth => truth.length === 1))
    return chooseForOne(probabilities, truths, labels)
  const valuesOf = (label: number): number[] => probabilities.map(row => row[label] as number)
  const truthsOf = (label: number): boolean[] => truths.map(truth => truth.includes(label))
  const all = Array.from({ length: labels }, (_, label) => label)
  const usual = Math.min(0.5, bestThreshold(all.flatMap(valuesOf), all.flatMap(truthsOf), usualForAll, trustForAll))
  const thresholds = all.map(label => bestThreshold(valuesOf(label), truthsOf(label), usual, trust))
  const factors = Array.from({ length: labels }, () => 1)
  const modes = (['threshold', 'best-too', 'best'] as const).filter(
    mode =>
      truths.length >=
      (mode !== 'threshold' && hasRules ? Math.max(fewestBesideRules, fewestFor[mode]) : fewestFor[mode]),
  )
  return mostF1(
    modes.map(mode => ({ thresholds, mode, factors })),
    probabilities,
    truths,
  )
}

function mostF1(
  choices: readonly Decision[],
  probabilities: readonly Float64Array[],
  truths: readonly (readonly number[])[],
): Decision {
  let best = choices[0] as Decision
  let most = -1
  for (const choice of choices) {
    let hit = 0
    let said = 0
    let wanted = 0
    for (const [index, row] of probabilities.entries()) {
      const answer = decide(row, choice)
      const truth = truths[index] as readonly number[]
      said += answer.length
      wanted += truth.length
      hit += answer.filter(label => truth.includes(label)).length
    }
    const f1 = (2 * hit) / Math.max(1, said + wanted)
    if (f1 > most + 0.001) {
      most = f1
      best = choice
    }
  }
  return best
}

/** How far rare answers are helped; chosen by accuracy and macro F1 in equal parts. */
const helps = [0, 0.1, 0.2, 0.3, 0.4, 0.5]

/** Chooses for a head with one answer: rare labels are helped as far as it does more good than harm. */
export function chooseForOne(
  probabilities: readonly Float64Array[],
  truths: readonly (readonly number[])[],
  labels: number,
): Decision {
  const counts = Array.from({ length: labels }, (_, label) => 1 + truths.filter(truth => truth[0] === label).length)
  let best = undecided(labels, true)
  let most = -1
  for (const help of helps) {
    const choice: Decision = {
      ...best,
      factors: counts.map(count => (count === 1 ? 1 : (truths.length / count) ** help)),
    }
    const worth = accuracyAndMacro(
      probabilities.map(row => decide(row, choice)[0] as number),
      truths,
      labels,
    )
    if (worth > most + 0.002) {
      most = worth
      best = choice
    }
  }
  return best
}

function accuracyAndMacro(answers: readonly number[], truths: readonly (readonly number[])[], labels: number): number {
  const right = answers.filter((answer, index) => truths[index]?.[0] === answer).length
  let macro = 0
  let present = 0
  for (let label = 0; label < labels; label++) {
    const wanted = truths.filter(truth => truth[0] === label).length
    const said = answers.filter(answer => answer === label).length
    const hit = answers.filter((answer, index) => answer === label && truths[index]?.[0] === label).length
    if (wanted === 0) continue
    present++
    macro += (2 * hit) / (wanted + said)
  }
  return right / Math.max(1, answers.length) + macro / Math.max(1, present)
}
