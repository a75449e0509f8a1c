import { GoldwertError } from '../../contract/errors.ts'
import type { Decision } from '../../contract/schemas/review.ts'
import type { Core } from '../core.ts'
import { decide, type ReviewState } from '../domain/review.ts'
import type { ReadableDb } from '../store/handles.ts'
import { isErased } from '../store/queries/erase.ts'
import { addHistory } from '../store/queries/history.ts'
import { readReviewState } from '../store/queries/reviews.ts'
import { textOf, titleOf } from '../store/queries/verbatims.ts'
import { writeReviewChange, type ReviewChange } from './review-change.ts'

/** Writes the owner's decisions, all or none, teaches the tagger, and remembers how to take them back in one step. */
export function applyDecisions(core: Core, decisions: readonly Decision[]): { applied: number } {
  const { db, now } = core
  const at = now().toISOString()
  refuseUnknownThemes(core, decisions)
  db.transaction(() => {
    const before: ReviewState[] = []
    const after = new Map<number, ReviewState>()
    for (const decision of decisions) {
      const known = after.get(decision.verbatimId)
      const state = known ?? needState(db, decision.verbatimId)
      if (known === undefined) before.push(state)
      after.set(decision.verbatimId, decide(state, decision, textOf(db, decision.verbatimId), at))
    }
    const change: ReviewChange = { kind: 'review', before, after: [...after.values()] }
    writeReviewChange(core, change, 'after')
    addHistory(db, at, ...labelOf(db, after), change)
  })
  core.announce('codings', 'verbatims', 'history')
  return { applied: decisions.length }
}

function needState(db: ReadableDb, verbatimId: number): ReviewState {
  const state = readReviewState(db, verbatimId)
  if (state === null) throw new GoldwertError('verbatim.unknown', { id: String(verbatimId) })
  // Nobody can read it any more; what was decided stands.
  if (isErased(db, verbatimId)) throw new GoldwertError('verbatim.erased')
  return state
}

function refuseUnknownThemes({ tools }: Core, decisions: readonly Decision[]): void {
  const known = new Set(tools.codebook().themes.map(({ id }) => id))
  const named = decisions.flatMap(({ themes, spans }) => [...themes, ...Object.keys(spans ?? {})])
  const unknown = named.find(id => !known.has(id))
  if (unknown !== undefined) throw new GoldwertError('theme.unknown', { id: unknown })
}

/** One review bears the letter's subject, many their number. */
function labelOf(db: ReadableDb, after: ReadonlyMap<number, ReviewState>): [string, Record<string, string>] {
  const [first] = after.keys()
  if (after.size > 1 || first === undefined) return ['review.many', { count: String(after.size) }]
  return ['review.one', { title: titleOf(db, first) }]
}
