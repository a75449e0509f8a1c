import { previewRules } from '../changes/preview-rules.ts'
import { removeTheme, saveTheme } from '../changes/themes.ts'
import { listThemes } from '../store/queries/codebook.ts'
import type { HandlersOf } from './handlers.ts'

export const codebookHandlers: HandlersOf<'codebook'> = {
  'codebook.get': (_, { db }) => listThemes(db),
  'codebook.save-theme': ({ theme }, core) => saveTheme(core, theme),
  'codebook.remove-theme': ({ themeId }, core) => removeTheme(core, themeId),
  'codebook.preview-rules': (input, core) => previewRules(core, input),
}
