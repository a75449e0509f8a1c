export type TermLanguage = 'de' | 'en'

/** A term ready to run: numbers in place of patterns. */
export interface CompiledTerm {
  /** As the owner wrote it. */
  readonly term: string
  /** Which list it belongs to (`RuleSource.id`), by number. */
  readonly owner: number
  /** Numbers of the list, and of the term in it, that are the same wherever they are compiled. */
  readonly ownerHash: number
  readonly hash: number
  /** Whether the learner looks at it. */
  readonly teaches: boolean
  readonly language: TermLanguage
  readonly isWatch: boolean
  readonly inPassing: boolean
  readonly inward: boolean
  readonly outward: boolean
  readonly steps: readonly CompiledStep[]
  /** The step that gives the term away: its rarest word, as far as one can tell. The search begins there. */
  readonly anchor: number
}

/** One word or gap of a term: the patterns that may stand there. */
export interface CompiledStep {
  readonly atoms: readonly number[]
  /** Any word will do. */
  readonly isAny: boolean
  /** The atoms of a step with many forms, made when first asked about: a separable verb has some seventy. */
  lookup: ReadonlySet<number> | null
  readonly afterGap: boolean
  readonly closesClause: boolean
}
