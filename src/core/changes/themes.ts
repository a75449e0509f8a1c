import { GoldwertError } from '../../contract/errors.ts'
import type { Theme } from '../../contract/schemas/theme.ts'
import type { Core } from '../core.ts'
import { competitorsPlaceholder } from '../domain/codebook.ts'
import { findTheme, listThemes, themePosition } from '../store/queries/codebook.ts'
import { decidedCodingsOf } from '../store/queries/codings.ts'
import { addHistory } from '../store/queries/history.ts'
import { parseTerm } from '../text/notation/parse.ts'
import { childrenOf, writeThemeChange, type ThemeChange } from './theme-change.ts'

/** Makes or changes a theme. Errors: `theme.rule-invalid`, `theme.unknown` for a parent that is not there or below it. */
export function saveTheme(core: Core, theme: Theme): Theme {
  const { db } = core
  refuseBadTerms(theme)
  refuseBadParent(listThemes(db), theme)
  const before = findTheme(db, theme.id)
  if (JSON.stringify(before) === JSON.stringify(theme)) return theme
  const change = { kind: 'theme', before, after: theme, position: 0, children: [], codings: [] } as const
  record(core, before === null ? 'theme.add' : 'theme.change', theme, change)
  return theme
}

export function removeTheme(core: Core, themeId: string): { removed: boolean } {
  const { db } = core
  const theme = findTheme(db, themeId)
  if (theme === null) throw new GoldwertError('theme.unknown', { id: themeId })
  record(core, 'theme.remove', theme, {
    kind: 'theme',
    before: theme,
    after: null,
    position: themePosition(db, themeId),
    children: childrenOf(db, themeId),
    codings: decidedCodingsOf(db, themeId),
  })
  return { removed: true }
}

function record(core: Core, label: string, theme: Theme, change: ThemeChange): void {
  core.db.transaction(() => {
    writeThemeChange(core, change, 'after')
    const params = { id: theme.id, nameDe: theme.name.de, nameEn: theme.name.en }
    addHistory(core.db, core.now().toISOString(), label, params, change)
  })
  core.announce('codebook', 'codings', 'history')
}

function refuseBadTerms({ terms, watch }: Theme): void {
  for (const term of [...terms.de, ...terms.en, ...watch.de, ...watch.en]) {
    if (term === competitorsPlaceholder) continue
    const parsed = parseTerm(term)
    if (!parsed.ok) throw new GoldwertError('theme.rule-invalid', { term, detail: parsed.problem })
  }
}

/** A theme below itself would be a tree without a root. */
function refuseBadParent(themes: readonly Theme[], { id, parentId }: Theme): void {
  const parentOf = new Map(themes.map(theme => [theme.id, theme.parentId]))
  for (let above = parentId; above !== null; above = parentOf.get(above) ?? null)
    if (above === id || !parentOf.has(above)) throw new GoldwertError('theme.unknown', { id: above })
}
