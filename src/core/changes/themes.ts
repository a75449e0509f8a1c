import type { Theme } from '../../contract/schemas/theme.ts'
import type { Core } from '../core.ts'
import { findTheme, listThemes, nextPosition } from '../store/queries/codebook.ts'
import { addHistory } from '../store/queries/history.ts'
import { refuseBadParent, refuseBadTerms } from './check-theme.ts'
import { editCodebook } from './codebook-edits.ts'
import { asVersion, named } from './codebook-version.ts'
import { writeThemeChange, type ThemeChange } from './theme-change.ts'

/** Makes or changes a theme. Errors: `theme.rule-invalid`, `theme.unknown` for a parent that is not there or below it. */
export function saveTheme(core: Core, theme: Theme): Theme {
  const { db } = core
  refuseBadTerms(theme)
  refuseBadParent(listThemes(db), theme)
  const before = findTheme(db, theme.id)
  if (JSON.stringify(before) === JSON.stringify(theme)) return theme
  const change = { kind: 'theme', before, after: theme, position: nextPosition(db), children: [], codings: [] } as const
  record(core, before === null ? 'theme.add' : 'theme.change', theme, change)
  return theme
}

/** One step that can be undone, like any edit of the codebook. */
export const removeTheme = (core: Core, themeId: string): { removed: boolean } => {
  editCodebook(core, { kind: 'remove', themeId })
  return { removed: true }
}

function record(core: Core, label: string, theme: Theme, change: ThemeChange): void {
  core.db.transaction(() => {
    const params = named(theme)
    asVersion(core, { label, params }, () => writeThemeChange(core, change, 'after'))
    addHistory(core.db, core.now().toISOString(), label, params, change)
  })
  core.announce('codebook', 'codings', 'history')
}
