import type { Codebook } from './domain/codebook.ts'
import { createMemory, type Memory } from './memory.ts'
import type { WritableDb } from './store/handles.ts'
import { readCodebook } from './store/queries/codebook.ts'
import { createLearner, type Learner } from './tagging/learner.ts'
import { readVocabulary, type Vocabulary } from './search/vocabulary.ts'
import { readSettings } from './store/queries/settings.ts'
import { createTagger, type Tagger } from './text/tagger.ts'

/** What is dear to make and made once per workspace; `forget…` after what it was made from has changed. */
export interface Tools {
  readonly codebook: () => Codebook
  readonly tagger: () => Tagger
  readonly forgetTagger: () => void
  readonly learner: Learner
  readonly vocabulary: () => Vocabulary
  readonly forgetVocabulary: () => void
  readonly memory: Memory
}

export function createTools(db: WritableDb): Tools {
  let codebook: Codebook | undefined
  let tagger: Tagger | undefined
  let vocabulary: Vocabulary | undefined
  const readOnce = (): Codebook => (codebook ??= readCodebook(db))
  const learner = createLearner({
    db,
    codebook: readOnce,
    changed: () => {
      tagger = undefined
    },
  })
  return {
    learner,
    memory: createMemory(db),
    codebook: readOnce,
    tagger: () =>
      (tagger ??= createTagger({
        codebook: readOnce(),
        model: learner.model(),
        competitors: readSettings(db).competitors,
      })),
    forgetTagger: () => {
      codebook = undefined
      tagger = undefined
    },
    vocabulary: () => (vocabulary ??= readVocabulary(db)),
    forgetVocabulary: () => {
      vocabulary = undefined
    },
  }
}
