import type { Codebook } from '../domain/codebook.ts'
import type { WritableDb } from '../store/handles.ts'
import { readModel, saveModel } from '../store/queries/models.ts'
import { countReviewed, findReviewed, listReviewed, listUnreviewed } from '../store/queries/reviews.ts'
import { readSettings } from '../store/queries/settings.ts'
import { deserialiseModel, fewReviews, serialiseModel, updateModel } from '../text/learn.ts'
import type { Model } from '../text/model.ts'
import { toTagInput } from './tag-input.ts'
import { toExample } from './training-example.ts'
import { trainInThread } from './train-in-thread.ts'

/** Fewer decisions than these say less than the rules do. */
const FIRST_TRAINING = 8
/** After so many new decisions, or this share, the weighing of rules against what was learned is done anew. */
const NEXT_TRAINING = 15
const NEXT_SHARE = 0.05
/** So many unreviewed letters tell which words stand together; more cost time and tell the same. */
const OTHERS = 1500

/** The model of this workspace, kept in step with the owner's decisions. */
export interface Learner {
  /** null until enough is reviewed and learned. */
  readonly model: () => Model | null
  /** For another thread; null without a model. */
  readonly bytes: () => Uint8Array | null
  /** The owner decided (`after`) or took a decision back (`before`); call it when the new state is written. */
  readonly reviewsChanged: (verbatimIds: readonly number[], side: 'before' | 'after') => void
  /** The reviews themselves have changed, e.g. went with their source: learn anew. */
  readonly forget: () => void
  /** Whether `train` would make a better model than the present one. */
  readonly isDue: () => boolean
  /** Learns from all reviews in a thread of its own; later decisions are learned on top. */
  readonly train: (signal: AbortSignal) => Promise<void>
}

export interface LearnerOptions {
  readonly db: WritableDb
  readonly codebook: () => Codebook
  /** A new model: what was tagged with the old one is old. */
  readonly changed: () => void
}

interface Learned {
  readonly verbatimId: number
  readonly undo: () => Model
}

export function createLearner({ db, codebook, changed }: LearnerOptions): Learner {
  let model: Model | null | undefined
  let learned: Learned[] = []
  let isStale = false
  const competitors = (): readonly string[] => readSettings(db).competitors
  const load = (): Model | null => {
    if (model !== undefined) return model
    const stored = readModel(db)
    model = stored === null ? null : deserialiseModel(stored.bytes)
    // Killed between a decision and the next training, or written by another version of the learner.
    isStale = countReviewed(db) !== (model === null ? 0 : (stored?.reviewed ?? 0))
    return model
  }
  const learn = (verbatimId: number): void => {
    const row = findReviewed(db, verbatimId)
    const example = row === null ? null : toExample(row)
    if (example === null || !model) return
    const step = updateModel(model, example, codebook(), competitors())
    model = step.model
    learned.push({ verbatimId, undo: step.undo })
  }
  const unlearn = (verbatimId: number): void => {
    const last = learned.at(-1)
    if (last?.verbatimId !== verbatimId) return void (isStale = true)
    learned.pop()
    model = last.undo()
  }
  const isDue = (): boolean => {
    const reviewed = countReviewed(db)
    if (load() === null) return reviewed >= FIRST_TRAINING
    return isStale || learned.length >= Math.max(NEXT_TRAINING, reviewed * NEXT_SHARE)
  }
  return {
    model: load,
    bytes: () => {
      const present = load()
      return present === null ? null : serialiseModel(present)
    },
    reviewsChanged: (ids, side) => {
      if (load() === null) return
      // Many at once are learned better together than one after the other.
      if (ids.length > NEXT_TRAINING) isStale = true
      else if (side === 'after') ids.forEach(learn)
      else ids.toReversed().forEach(unlearn)
      changed()
    },
    forget: () => {
      model = undefined
      learned = []
      isStale = true
      changed()
    },
    isDue,
    train: async signal => {
      const rows = listReviewed(db)
      const since = learned.length
      const examples = rows.flatMap(row => toExample(row) ?? [])
      const others = rows.length < fewReviews ? listUnreviewed(db, OTHERS).map(toTagInput) : []
      const task = { examples, others, codebook: codebook(), competitors: competitors() }
      const bytes = await trainInThread(task, signal)
      const trained = bytes === null ? null : deserialiseModel(bytes)
      if (bytes === null || trained === null) return
      saveModel(db, { bytes, version: trained.version, reviewed: rows.length })
      const later = learned.slice(since)
      model = trained
      learned = []
      isStale = false
      later.forEach(({ verbatimId }) => learn(verbatimId))
      changed()
    },
  }
}
