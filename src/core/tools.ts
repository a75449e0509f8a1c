import type { Codebook } from './domain/codebook.ts'
import type { ReadableDb } from './store/handles.ts'
import { readCodebook } from './store/queries/codebook.ts'
import { readSettings } from './store/queries/settings.ts'
import { createTagger, type Tagger } from './text/tagger.ts'

/** What is dear to make and made once per workspace; `forget…` after what it was made from has changed. */
export interface Tools {
  readonly codebook: () => Codebook
  readonly tagger: () => Tagger
  readonly forgetTagger: () => void
}

export function createTools(db: ReadableDb): Tools {
  let codebook: Codebook | undefined
  let tagger: Tagger | undefined
  const readOnce = (): Codebook => (codebook ??= readCodebook(db))
  return {
    codebook: readOnce,
    tagger: () => (tagger ??= createTagger({ codebook: readOnce(), competitors: readSettings(db).competitors })),
    forgetTagger: () => {
      codebook = undefined
      tagger = undefined
    },
  }
}
