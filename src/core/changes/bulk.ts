import { GoldwertError } from '../../contract/errors.ts'
import type { Bulk, BulkPreview, Decision } from '../../contract/schemas/review.ts'
import type { Core } from '../core.ts'
import { bulkDecision } from '../domain/bulk.ts'
import { toWhere } from '../search/where.ts'
import { countPassedOver, listShown, type ShownLetter } from '../store/queries/bulk.ts'
import { condition, type Condition } from '../store/queries/condition.ts'
import { findSummaries } from '../store/queries/verbatims.ts'
import { applyDecisions } from './review.ts'

/** One command writes at once; more than these would hold up the window. */
export const bulkLimit = 5000
const SHOWN_EXAMPLES = 50

interface BulkPlan {
  readonly total: number
  /** Those the owner had decided and wants to keep so. */
  readonly kept: number
  readonly letters: readonly (ShownLetter & { readonly decision: Decision })[]
}

/** What a bulk decision would change, before it does. */
export function previewBulk(core: Core, bulk: Bulk): BulkPreview {
  const { total, kept, letters } = planBulk(core, bulk)
  const examples = letters.slice(0, SHOWN_EXAMPLES)
  const rows = findSummaries(
    core.db,
    examples.map(({ verbatimId }) => verbatimId),
  )
  const themesById = new Map(examples.map(({ verbatimId, decision }) => [verbatimId, decision.themes]))
  return {
    total,
    passedOver: countPassedOver(core.db, targetCondition(core, bulk.target)),
    kept,
    deciding: letters.length,
    tooMany: total > bulkLimit,
    themes: countThemes(letters),
    examples: rows.map(row => ({ ...row, themeIds: themesById.get(row.id) ?? row.themeIds })),
  }
}

/** Decides for all letters of the target in one step, which one undo takes back. */
export function applyBulk(core: Core, bulk: Bulk): { applied: number } {
  const { total, letters } = planBulk(core, bulk)
  if (total > bulkLimit) throw new GoldwertError('bulk.too-many', { count: String(total), limit: String(bulkLimit) })
  if (letters.length === 0) return { applied: 0 }
  return applyDecisions(
    core,
    letters.map(({ decision }) => decision),
  )
}

function planBulk(core: Core, { target, change, overwrite }: Bulk): BulkPlan {
  // One more than may be decided tells that there are too many.
  const shown = listShown(core.db, targetCondition(core, target), bulkLimit + 1)
  const open = shown.filter(({ reviewed }) => overwrite || !reviewed)
  return {
    total: shown.length,
    kept: shown.length - open.length,
    letters: open.map(letter => ({ ...letter, decision: bulkDecision(letter, change) })),
  }
}

const targetCondition = (core: Core, target: Bulk['target']): Condition =>
  'filter' in target
    ? toWhere(core, target.filter)
    : condition('v.id IN (SELECT value FROM json_each(?))', JSON.stringify(target.verbatimIds))

function countThemes(letters: BulkPlan['letters']): BulkPreview['themes'] {
  const counts = new Map<string, { gained: number; lost: number }>()
  const count = (themeId: string): { gained: number; lost: number } => {
    const known = counts.get(themeId) ?? { gained: 0, lost: 0 }
    counts.set(themeId, known)
    return known
  }
  for (const { themeIds, decision } of letters) {
    for (const id of decision.themes) if (!themeIds.includes(id)) count(id).gained++
    for (const id of themeIds) if (!decision.themes.includes(id)) count(id).lost++
  }
  return [...counts].map(([themeId, both]) => ({ themeId, ...both }))
}
