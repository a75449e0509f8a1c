import type { Coding, Finding, Polarity } from '../../contract/schemas/coding.ts'
import type { Codebook } from '../domain/codebook.ts'
import { answerFindings } from './answer-findings.ts'
import { codeThemes } from './code-themes.ts'
import type { ThemeAnswer } from './code-themes.ts'
import { findByRules } from './findings/all.ts'
import { undecided } from './learner/decide.ts'
import type { Decision } from './learner/decide.ts'
import { headsOf } from './learner/heads.ts'
import type { Head } from './learner/heads.ts'
import type { LearnedHead, LearnedModel } from './learner/learned-model.ts'
import { shareToOverrule } from './learner/lead.ts'
import { findingVotes, themeHits, themeVotes, voteBlocks } from './learner/rule-votes.ts'
import type { RuleVotes } from './learner/rule-votes.ts'
import { createScorer, headProbabilities } from './learner/score.ts'
import type { Scorer } from './learner/score.ts'
import { ruleProbability } from './learner/second.ts'
import { readTitle } from './learner/vectors.ts'
import type { Model } from './model.ts'
import { readerOf } from './reader-cache.ts'
import type { Reader, Reading } from './reading.ts'
import type { TagInput } from './tag-input.ts'

export type { TagInput } from './tag-input.ts'

/** Suggestions for one verbatim; spans are UTF-16 offsets into `TagInput.text`. */
export interface TagResult {
  readonly codings: readonly Coding[]
  readonly findings: readonly Finding[]
  readonly sentiment: Polarity | null
  /** Bits the tagger lacks over all themes: how much a decision would teach. */
  readonly doubt: number
}

/** Pure and deterministic: the same input gives the same result. */
export interface Tagger {
  readonly tag: (input: TagInput) => TagResult
  /** Changes when codebook, rules engine or model do. */
  readonly version: string
}

export interface TaggerOptions {
  readonly codebook: Codebook
  readonly model?: Model | null
  /** The owner's list of competitor names. */
  readonly competitors?: readonly string[]
}

/** Version of the rules engine; changes when the same codebook would give other codings. */
const engine = 'rules-2'

/** Joins rules and model; never below what either gives alone (docs/tagging.md has the measurements). */
export function createTagger(options: TaggerOptions): Tagger {
  const parts = partsOf(options)
  const learned = parts.scorer?.model.version ?? 'unlearned'
  return { tag: input => tagOne(input, parts), version: `${engine}:${options.codebook.version}:${learned}` }
}

/** Calibrated probability of every theme, suggested or not: for the threshold slider and for measuring. */
export function createThemeProbabilities(options: TaggerOptions): (input: TagInput) => ReadonlyMap<string, number> {
  const parts = partsOf(options)
  return input => {
    const reading = parts.reader.read(input)
    const title = readTitle(input, parts.reader)
    const scores = parts.scorer?.score(reading, title) ?? null
    const { themeIds, probabilities } = themeAnswer(parts, votesOnThemes(reading, title, parts), scores)
    return new Map(themeIds.map((id, label) => [id, probabilities[label] as number]))
  }
}

function partsOf({ codebook, model = null, competitors = [] }: TaggerOptions): Parts {
  const reader = readerOf(codebook, competitors)
  const heads = headsOf(reader.themeIds)
  const learned = fitting(model, heads)
  const wishes = codebook.themes.filter(({ archived }) => !archived).map(({ threshold }) => threshold)
  const head = learned?.heads[0]
  return {
    reader,
    heads: learned === null ? heads.slice(0, 1) : heads,
    scorer: learned === null ? null : createScorer(learned),
    untaught: asWished(undecided(reader.themeIds.length, false), wishes),
    taught: head === undefined || head.examples === 0 ? null : asWished(head.decision, wishes),
  }
}

/** A model of another set of themes cannot speak for this one; the rules then do until it has learned anew. */
function fitting(model: Model | null, heads: readonly Head[]): LearnedModel | null {
  if (model === null) return null
  const learned = model as LearnedModel
  const same = heads.every(({ labels }, index) => labels.join() === learned.heads[index]?.labels.join())
  return same ? learned : null
}

interface Parts {
  readonly reader: Reader
  readonly heads: readonly Head[]
  readonly scorer: Scorer | null
  /** How themes are decided on by the rules alone, and by the model; null while it has seen no example. */
  readonly untaught: Decision
  readonly taught: Decision | null
}

function tagOne(input: TagInput, parts: Parts): TagResult {
  const { reader, heads, scorer } = parts
  const reading = reader.read(input)
  if (reading.tokens.count === 0) return { codings: [], findings: [], sentiment: null, doubt: 0 }
  const byRules = findByRules(reading, reader)
  const title = readTitle(input, reader)
  const votes = [votesOnThemes(reading, title, parts), ...findingVotes(byRules, heads.slice(1))]
  const scores = scorer === null ? null : scorer.score(reading, title)
  const answer = themeAnswer(parts, votes[0] as RuleVotes, scores)
  const codings: Coding[] = codeThemes(answer, reading, reader, scorer)
  const findings: Finding[] =
    scorer === null || scores === null ? byRules : answerFindings(byRules, reading, scorer, scores, votes)
  return { codings, findings, sentiment: sentimentOf(findings), doubt: doubtOf(answer.probabilities) }
}

const votesOnThemes = (reading: Reading, title: Reading | null, { reader, scorer }: Parts): RuleVotes =>
  themeVotes(themeHits(reading, title, reader, reader.themeIds), scorer?.model.terms ?? [])

function themeAnswer(
  { heads, scorer, untaught, taught }: Parts,
  votes: RuleVotes,
  scores: Float64Array | null,
): ThemeAnswer {
  const themeIds = (heads[0] as Head).labels
  const head = scorer?.model.heads[0]
  if (head === undefined || scores === null || taught === null)
    return { themeIds, probabilities: ruleProbabilities(votes), decision: untaught, from: null }
  return {
    themeIds,
    probabilities: withinRules(
      headProbabilities(head, scores, votes),
      ruleProbabilities(votes),
      head,
      untaught,
      taught,
    ),
    decision: taught,
    from: head.from,
  }
}

/**
 * Where the learner does not lead, its probability stays on the side of the threshold on which the rules are; where it does, it
 * must be sure to overrule one that speaks.
 */
function withinRules(
  learned: Float64Array,
  byRules: Float64Array,
  { leads, positives }: LearnedHead,
  untaught: Decision,
  taught: Decision,
): Float64Array {
  return learned.map((probability, label) => {
    const speaks = (byRules[label] as number) >= 0.5
    const threshold = taught.thresholds[label] as number
    const isLeading = leads[label * 2 + Number(speaks)] === true
    if ((byRules[label] as number) < (untaught.thresholds[label] as number))
      return isLeading ? probability : Math.min(probability, threshold * justBelow)
    const isOverruled = isLeading && probability < threshold * shareToOverrule(positives[label] as number)
    return isOverruled ? probability : Math.max(probability, threshold)
  })
}

const justBelow = 0.99

function ruleProbabilities(votes: RuleVotes): Float64Array {
  const probabilities = new Float64Array(votes.length / voteBlocks)
  for (let label = 0; label < probabilities.length; label++)
    probabilities[label] = ruleProbability(votes[label] as number, votes[probabilities.length + label] as number)
  return probabilities
}

/** Half means "as good as you can": the threshold learned. Anything else is what the owner wants. */
function asWished(decision: Decision, wishes: readonly number[]): Decision {
  const thresholds = decision.thresholds.map((threshold, label) =>
    wishes[label] === 0.5 ? threshold : (wishes[label] ?? threshold),
  )
  return { ...decision, thresholds }
}

/** Entropy over the themes: doubt about several at once teaches more than doubt about one (docs/tagging.md). */
function doubtOf(probabilities: Float64Array): number {
  let bits = 0
  for (const one of probabilities) if (one > 0 && one < 1) bits -= one * Math.log2(one) + (1 - one) * Math.log2(1 - one)
  return Math.round(bits * 1000) / 1000
}

const sentimentOf = (findings: readonly Finding[]): Polarity | null =>
  (findings.find(({ kind }) => kind === 'sentiment')?.value ?? null) as Polarity | null
