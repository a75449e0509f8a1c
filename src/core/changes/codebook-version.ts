import type { Theme } from '../../contract/schemas/theme.ts'
import type { Core } from '../core.ts'
import { codebookVersion, listThemes } from '../store/queries/codebook.ts'
import { addCodebookVersion, themeTotals } from '../store/queries/codebook-versions.ts'

export interface CodebookStep {
  /** Key of the catalogue `history`. */
  readonly label: string
  readonly params: Readonly<Record<string, string>>
  readonly undone?: boolean
}

/** A theme as its steps in the history name it. */
export const named = ({ id, name }: Theme): Record<string, string> => ({ id, nameDe: name.de, nameEn: name.en })

/** Does the work; where it made a new version of the codebook, that version is kept with what was there before it. */
export function asVersion({ db, now }: Pick<Core, 'db' | 'now'>, step: CodebookStep, work: () => void): void {
  const was = codebookVersion(db)
  const before = themeTotals(db)
  work()
  const version = codebookVersion(db)
  if (version === was) return
  addCodebookVersion(db, {
    version,
    at: now().toISOString(),
    label: step.label,
    params: step.params,
    undone: step.undone ?? false,
    themes: listThemes(db),
    before,
  })
}
