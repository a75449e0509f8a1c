import { fitFirstStage, heldOut, type FirstStage } from './first.ts'
import { scoreText } from './margins.ts'
import type { LabelSigns } from './label-signs.ts'
import type { Matrix } from './matrix.ts'
import type { RuleVotes } from './rule-votes.ts'
import { secondProbabilities } from './second.ts'
import type { SecondStage } from './second.ts'

/** A label is guessed to be there from this probability on, and not to be there below that (measured). */
const surelyThere = 0.8
const surelyNot = 0.1
/** Each round learns from all texts anew, so a few must do. */
const rounds = 6

interface Known {
  readonly weights: Float32Array
  readonly second: readonly SecondStage[]
  readonly votes: readonly RuleVotes[]
  /** Themes that nearly all reviewed letters bear: what nobody reviewed is taken not to. */
  readonly oneSided: readonly boolean[]
}

/**
 * The first stage once more, now also with letters nobody reviewed: what the tagger is sure of there teaches it the words that
 * stand beside those it knows. Texts behind those that `signs` knows are such letters; `ids` are those decided on.
 */
export function fitWithGuesses(
  matrix: Matrix,
  ids: Int32Array,
  signs: LabelSigns,
  { weights, second, votes, oneSided }: Known,
): FirstStage {
  const { labels } = signs
  const guessedFrom = signs.values.length / labels
  const values = new Int8Array(votes.length * labels)
  values.set(signs.values)
  for (let id = guessedFrom; id < votes.length; id++) {
    const shares = secondProbabilities(second, scoreText(matrix, id, weights), votes[id] as RuleVotes)
    values.set(
      shares.map((share, label) => (oneSided[label] === true ? -1 : guess(share))),
      id * labels,
    )
  }
  const guessed = { values, labels, guessedFrom }
  const all = Int32Array.from([
    ...ids,
    ...Array.from({ length: votes.length - guessedFrom }, (_, at) => guessedFrom + at),
  ])
  return fitFirstStage(matrix, all, guessed, heldOut(ids, rounds))
}

const guess = (share: number): number => (share > surelyThere ? 1 : share < surelyNot ? -1 : 0)
