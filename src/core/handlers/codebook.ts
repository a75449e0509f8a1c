import { editCodebook, previewEdit } from '../changes/codebook-edits.ts'
import { previewRules } from '../changes/preview-rules.ts'
import { removeTheme, saveTheme } from '../changes/themes.ts'
import { compareCodebooks } from '../domain/codebook-difference.ts'
import { parseCodebookFile, writeCodebookFile } from '../domain/codebook-file.ts'
import { listThemes } from '../store/queries/codebook.ts'
import { listCodebookVersions } from '../store/queries/codebook-versions.ts'
import { readSettings } from '../store/queries/settings.ts'
import { proposeTheme } from '../tagging/propose-theme.ts'
import { themeProfile } from '../tagging/theme-profile.ts'
import { themeQuality } from '../tagging/theme-quality.ts'
import { fold } from '../text/fold.ts'
import type { HandlersOf } from './handlers.ts'

export const codebookHandlers: HandlersOf<'codebook'> = {
  'codebook.get': (_, { db }) => listThemes(db),
  'codebook.save-theme': ({ theme }, core) => saveTheme(core, theme),
  'codebook.remove-theme': ({ themeId }, core) => removeTheme(core, themeId),
  'codebook.preview-edit': ({ edit }, core) => previewEdit(core, edit),
  'codebook.edit': ({ edit }, core) => editCodebook(core, edit),
  'codebook.export': ({ language }, { db }) => {
    const { shopName } = readSettings(db)
    return {
      name: `${language === 'de' ? 'Codebuch' : 'Codebook'} ${shopName}`.trim(),
      text: writeCodebookFile(shopName, listThemes(db), language),
    }
  },
  'codebook.compare': ({ text }, { db }) => {
    const themes = listThemes(db)
    return compareCodebooks(themes, parseCodebookFile(text, themes))
  },
  'codebook.versions': (_, { db }) => listCodebookVersions(db),
  'codebook.profile': ({ themeId }, core) => themeProfile(core, themeId),
  'codebook.quality': ({ themeId }, core) => themeQuality(core, themeId),
  'codebook.propose': ({ verbatimIds }, core) => proposeTheme(core, verbatimIds),
  'codebook.words': ({ start, limit }, { tools }) => {
    const folded = fold(start.trim())
    return folded === '' ? [] : [...tools.vocabulary().beginning(folded, limit)]
  },
  'codebook.preview-rules': (input, core) => previewRules(core, input),
}
