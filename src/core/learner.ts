import type { ReadableDb } from './store/handles.ts'
import type { Model } from './text/model.ts'

/** The model of this workspace, kept in step with the owner's decisions. */
export interface Learner {
  /** null until enough is reviewed. */
  readonly model: () => Model | null
  /** The owner decided (`after`) or took a decision back (`before`); call it when the new state is written. */
  readonly reviewsChanged: (verbatimIds: readonly number[], side: 'before' | 'after') => void
  /** The reviews themselves have changed, e.g. went with their source: learn anew when next asked. */
  readonly forget: () => void
}

export function createLearner(_db: ReadableDb): Learner {
  return { model: () => null, reviewsChanged: () => undefined, forget: () => undefined }
}
