import type { Finding } from '../../contract/schemas/coding.ts'
import { decide } from './learner/decide.ts'
import { strongestWords } from './learner/evidence.ts'
import type { HeadName } from './learner/heads.ts'
import type { LearnedHead } from './learner/learned-model.ts'
import { headProbabilities } from './learner/score.ts'
import type { Scorer } from './learner/score.ts'
import { fewestMet, ruleAnswer } from './learner/lead.ts'
import type { RuleVotes } from './learner/rule-votes.ts'
import type { Reading } from './reading.ts'

/** A no is rare among our mails, so the learner must be sure before it overrules the words of one. */
const sureOfNone = 0.9

/** How a matter ended is counted as it is suggested, and few letters tell: less likely than this it is not told against the rules. */
const leastToBringUp: Partial<Record<HeadName, number>> = { outcome: 0.6 }

/** What kind of letter it is nearly always has an answer: where the learner is ahead on the whole, so sure it needs to be of another one. */
const sureOfType = 0.6

/** Values that say "nothing found". */
const silent = new Set(['no', 'none'])

/** Findings of the rules, set right by what the learner knows of each question; where it was not measured better, they stay as they are. */
export function answerFindings(
  byRules: readonly Finding[],
  reading: Reading,
  scorer: Scorer,
  scores: Float64Array,
  votes: readonly RuleVotes[],
): Finding[] {
  let findings = [...byRules]
  for (const [index, head] of scorer.model.heads.entries()) {
    if (head.examples === 0 || !asks(head.name, findings, reading)) continue
    const own = findings.filter(({ kind }) => kind === head.name)
    const ofRules = votes[index] as RuleVotes
    const isLeading = head.leads[ruleAnswer(ofRules, head.labels.length)] === true
    if (!isLeading && (head.name !== 'type' || !head.leads.includes(true))) continue
    const answer = answerHead(head, own, reading, scorer, headProbabilities(head, scores, ofRules))
    if (!isLeading && (answer[0]?.confidence ?? 0) < sureOfType) continue
    findings = [...findings.filter(({ kind }) => kind !== head.name), ...answer]
  }
  return findings
}

/** Which questions make sense for a text: our own mail is asked for refusals alone, only complaints have a cause. */
function asks(name: HeadName, findings: readonly Finding[], { input }: Reading): boolean {
  const type = findings.find(({ kind }) => kind === 'type')?.value
  if (input.direction === 'out') return name === 'refusal'
  if (name === 'themes') return false
  if (name === 'cause') return type === 'complaint'
  if (name === 'decline-reason') return type === 'decline'
  return name !== 'refusal'
}

function answerHead(
  head: LearnedHead,
  own: readonly Finding[],
  reading: Reading,
  scorer: Scorer,
  probabilities: Float64Array,
): Finding[] {
  const label = decide(probabilities, head.decision)[0] as number
  const value = head.labels[label] as string
  const sum = head.isSingle ? probabilities.reduce((total, one) => total + one, 0) : 1
  const shareOf = (index: number): number =>
    Math.round(((probabilities[index] ?? 0) / Math.max(sum, 1e-9)) * 1000) / 1000
  const confidence = shareOf(label)
  if (head.name === 'refusal') {
    if (value === 'none' && confidence > sureOfNone) return []
    return own.map(finding => ({ ...finding, confidence: shareOf(head.labels.indexOf(finding.value)) }))
  }
  if (silent.has(value) && head.name !== 'decline-reason') return []
  if (head.name === 'themes') return []
  const agreed = own.find(finding => finding.value === value)
  if (agreed !== undefined) return [{ ...agreed, confidence }]
  if ((head.positives[label] as number) < fewestMet || confidence < (leastToBringUp[head.name] ?? 0)) return [...own]
  return [
    {
      kind: head.name,
      value,
      layer: 'model',
      confidence,
      evidence: strongestWords(reading, scorer, head.from + label),
    },
  ]
}
