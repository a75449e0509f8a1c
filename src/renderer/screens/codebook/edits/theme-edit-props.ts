import type { Theme } from '../../../../contract/schemas/theme.ts'

/** What the dialog of each kind of edit is given. */
export interface ThemeEditProps {
  readonly theme: Theme
  readonly themes: readonly Theme[]
  /** With the theme to show next, where the edit was done. */
  readonly onClose: (next: string | null | undefined) => void
}
