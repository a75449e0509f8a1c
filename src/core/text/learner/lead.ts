import { decide } from './decide.ts'
import type { Decision } from './decide.ts'
import { voteBlocks } from './rule-votes.ts'
import type { RuleVotes } from './rule-votes.ts'
import { ruleProbability } from './second.ts'
import type { HeldOut } from './second.ts'

/** A value met less often is none the learner may bring up by itself. */
export const fewestMet = 5
/** So many standard deviations must the learner be ahead of the rules; less is luck. */
const surely = 1.3
/** Where the learner is ahead on the whole, so many texts more are enough for one answer of the rules. */
const fewestAhead = 2

/** What the rules say of a question with one answer: the number of the label, or that of no label where they say nothing. */
export function ruleAnswer(votes: RuleVotes, labels: number): number {
  let best = labels
  let most = 0
  for (let label = 0; label < labels; label++) {
    if ((votes[label] as number) > most) {
      most = votes[label] as number
      best = label
    }
  }
  return best
}

/**
 * By answer of the rules (the last: none): whether the learner has answered better on texts it did not learn from. Else the
 * rules go on answering. What the first reviews are about (the queue asks gold letters first) says little about other letters,
 * so it is asked for each answer by itself, and only where the right answers were not all the same.
 */
export function leadsOf(
  probabilities: readonly Float64Array[],
  { votes, truths }: Pick<HeldOut, 'votes' | 'truths'>,
  decision: Decision,
  labels: number,
): boolean[] {
  const all = emptyMatch()
  const byAnswer = Array.from({ length: labels + 1 }, emptyMatch)
  for (const [at, row] of probabilities.entries()) {
    const truth = truths[at]?.[0]
    const byRules = ruleAnswer(votes[at] as RuleVotes, labels)
    if (truth === undefined) continue
    const learned = decide(row, decision)[0]
    for (const match of [all, byAnswer[byRules] as Match]) count(match, truth, byRules === truth, learned === truth)
  }
  const isAhead = isSurelyAhead(all)
  return byAnswer.map(
    match => isSurelyAhead(match) || (isAhead && match.met.size > 1 && match.won - match.lost >= fewestAhead),
  )
}

/** The learner against the rules on some of the texts: those that one of the two alone got right, and the right answers met. */
interface Match {
  won: number
  lost: number
  readonly met: Map<number, number>
}

const emptyMatch = (): Match => ({ won: 0, lost: 0, met: new Map() })

function count(match: Match, truth: number, rulesRight: boolean, learnedRight: boolean): void {
  match.met.set(truth, (match.met.get(truth) ?? 0) + 1)
  if (learnedRight && !rulesRight) match.won++
  if (rulesRight && !learnedRight) match.lost++
}

const isVaried = ({ met }: Match): boolean => [...met.values()].filter(times => times >= fewestMet).length >= 2

const isSurelyAhead = (match: Match): boolean =>
  isVaried(match) && match.won - match.lost > surely * Math.sqrt(match.won + match.lost)

/** A theme met less often among the reviewed is left to its rules. */
const fewestOfTheme = 5
/** And so many without it must have been seen before it is added where its rules are silent: gold letters, asked first, share themes. */
const fewestWithout = 20

/**
 * By theme, first where its rules are silent, then where they speak: whether the learner decides in their place. A theme of few
 * reviews keeps its rules, as does one the learner was worse at; one without rules has none to keep.
 */
export function themeLeadsOf(
  probabilities: readonly Float64Array[],
  { votes, truths, isRuled }: HeldOut,
  decision: Decision,
  labels: number,
): boolean[] {
  const matches = Array.from({ length: labels * 2 }, () => ({ won: 0, lost: 0, without: 0 }))
  const positives = new Int32Array(labels)
  for (const [at, row] of probabilities.entries()) {
    const learned = new Set(decide(row, decision))
    for (let label = 0; label < labels; label++) {
      const truth = truths[at]?.includes(label) === true
      const byRules = rulesName(votes[at] as RuleVotes, label)
      const match = matches[label * 2 + Number(byRules)] as (typeof matches)[number]
      if (truth) (positives[label] as number)++
      else match.without++
      if (learned.has(label) !== byRules) match[byRules === truth ? 'lost' : 'won']++
    }
  }
  return matches.map(({ won, lost, without }, at) => {
    const label = at >> 1
    if (!isRuled(label)) return true
    const isMet = (positives[label] as number) >= fewestOfTheme && (at % 2 === 1 || without >= fewestWithout)
    return isMet && won >= lost
  })
}

/** A theme met this often among the reviewed is taken back as lightly as it is brought up. */
const enoughOfTheme = 20

/** Below which share of a theme's threshold the learner must be before it overrules a rule that speaks: the fewer met it, the surer. */
export const shareToOverrule = (positives: number): number => Math.min(1, positives / enoughOfTheme)

/** Whether the rules by themselves would suggest the theme. */
export const rulesName = (votes: RuleVotes, label: number): boolean =>
  ruleProbability(votes[label] as number, votes[votes.length / voteBlocks + label] as number) >= 0.5
