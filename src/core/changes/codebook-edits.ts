import { GoldwertError } from '../../contract/errors.ts'
import type { Parsed } from '../../contract/methods.ts'
import type { CodebookEffect } from '../../contract/schemas/codebook-edit.ts'
import type { Theme } from '../../contract/schemas/theme.ts'
import type { Core } from '../core.ts'
import { addHistory } from '../store/queries/history.ts'
import { listThemes } from '../store/queries/codebook.ts'
import { countBearers, countTaggable, amountsOf, type ThemeAmounts } from '../store/queries/theme-codings.ts'
import { themesOf, writeCodebookChange, writeCodebookRows } from './codebook-change.ts'
import { asVersion } from './codebook-version.ts'
import { planEdit, type PlannedEdit } from './plan-edit.ts'
import { changesTags } from './renew-tags.ts'
import { tryOut } from './try-out.ts'

type Edit = Parsed<'codebook.edit'>['edit']

/** Changes the codebook's shape in one step that can be taken back; what is decided stays decided. */
export function editCodebook(core: Core, edit: Edit): { changed: boolean } {
  const plan = planEdit(core, edit)
  if (plan.change.before.length + plan.change.after.length === 0) return { changed: false }
  core.db.transaction(() => {
    asVersion(core, plan, () => writeCodebookChange(core, plan.change, 'after'))
    addHistory(core.db, core.now().toISOString(), plan.label, plan.params, plan.change)
  })
  core.announce('codebook', 'codings', 'verbatims', 'history')
  return { changed: true }
}

/** What the edit would change: done inside a transaction that is taken back, so the figures are exact. */
export function previewEdit(core: Core, edit: Edit): CodebookEffect {
  const plan = planEdit(core, edit)
  const touched = touchedThemes(plan)
  const before = { themes: listThemes(core.db), amounts: amountsOf(core.db, touched) }
  const after = tryOut(core.db, () => {
    writeCodebookRows(core.db, plan.change, 'after')
    return { themes: listThemes(core.db), amounts: amountsOf(core.db, touched) }
  })
  const themes = touched.flatMap(id => themeEffect(id, before, after))
  const bearing = themes.filter(theme => theme.before !== null).map(({ themeId }) => themeId)
  return {
    verbatims: bearing.length === 0 ? 0 : countBearers(core.db, bearing),
    decisions: plan.change.reviews.after.length,
    themes,
    ...monthEffects(touched, before, after),
    retagged: changesTags(themesOf(plan.change.before), themesOf(plan.change.after)) ? countTaggable(core.db) : 0,
  }
}

const touchedThemes = ({ change, renamedThemes }: PlannedEdit): string[] => [
  ...new Set([...[...change.before, ...change.after].map(({ theme }) => theme.id), ...renamedThemes]),
]

interface State {
  readonly themes: readonly Theme[]
  readonly amounts: ReadonlyMap<string, ThemeAmounts>
}

function themeEffect(themeId: string, before: State, after: State): CodebookEffect['themes'] {
  const amount = ({ themes, amounts }: State): CodebookEffect['themes'][number]['before'] => {
    const found = amounts.get(themeId)
    if (found === undefined || !themes.some(({ id }) => id === themeId)) return null
    const { confirmed, suggested, cases } = found
    return { confirmed, suggested, cases }
  }
  const name = [...after.themes, ...before.themes].find(({ id }) => id === themeId)?.name
  if (name === undefined) throw new GoldwertError('theme.unknown', { id: themeId })
  const [old, next] = [amount(before), amount(after)]
  return JSON.stringify(old) === JSON.stringify(next) ? [] : [{ themeId, name, before: old, after: next }]
}

/** More months than these are not read before clicking. */
const SHOWN_MONTHS = 6

function monthEffects(
  themeIds: readonly string[],
  before: State,
  after: State,
): Pick<CodebookEffect, 'reports' | 'months'> {
  const changes = themeIds.flatMap(themeId => {
    const [old, next] = [before.amounts.get(themeId)?.months, after.amounts.get(themeId)?.months]
    const months = new Set([...(old?.keys() ?? []), ...(next?.keys() ?? [])])
    return [...months].flatMap(month => {
      const figures = { before: old?.get(month) ?? 0, after: next?.get(month) ?? 0 }
      return figures.before === figures.after ? [] : [{ month, themeId, ...figures }]
    })
  })
  const months = [...new Set(changes.map(({ month }) => month))].sort().toReversed()
  const shown = new Set(months.slice(0, SHOWN_MONTHS))
  return {
    reports: months.length,
    months: changes
      .filter(({ month }) => shown.has(month))
      .sort((a, b) => b.month.localeCompare(a.month) || a.themeId.localeCompare(b.themeId)),
  }
}
