import type { Coding, Finding, Polarity } from '../../contract/schemas/coding.ts'
import type { Hidden } from '../../contract/schemas/message.ts'
import type { Codebook } from '../domain/codebook.ts'
import { findByRules } from './findings/all.ts'
import type { Model } from './model.ts'
import { joinPolarities } from './polarity.ts'
import { createReader, toEvidences } from './reading.ts'
import type { Reader, Reading } from './reading.ts'

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

/** Version of the rules engine; changes when the same codebook would give other codings. */
const engine = 'rules-1'

/** Joins rules and model; never below what either gives alone (docs/tagging.md has the measurements). */
export function createTagger({ codebook, competitors = [] }: TaggerOptions): Tagger {
  const reader = createReader(codebook, competitors)
  return {
    tag: input => {
      const reading = reader.read(input)
      const findings = findByRules(reading, reader)
      const sentiment = findings.find(({ kind }) => kind === 'sentiment')?.value
      return { codings: codeByRules(reading, reader), findings, sentiment: (sentiment ?? null) as Polarity | null }
    },
    version: `${engine}:${codebook.version}`,
  }
}

/** The more different words speak for a theme, the surer it is. */
const ruleConfidence = (pieces: number): number => 1 - 0.35 * 0.6 ** pieces

function codeByRules(reading: Reading, reader: Reader): Coding[] {
  return reader.themeIds.flatMap((themeId): Coding[] => {
    const hits = reader.ofTheme(reading, themeId)
    if (hits.length === 0) return []
    const evidence = toEvidences(hits, reading)
    const polarity = joinPolarities(evidence.map(piece => piece.polarity ?? 'neutral'))
    return [
      { themeId, layer: 'rule', confidence: ruleConfidence(evidence.length), review: 'suggested', polarity, evidence },
    ]
  })
}
