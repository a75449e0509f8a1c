import { rememberedMapping, withRemembered } from '../jobs/import/remembered-mapping.ts'
import { startImport } from '../changes/start-import.ts'
import { guessOwn } from '../intake/guess-own.ts'
import { previewFile } from '../intake/preview-file.ts'
import { previewSurvey } from '../intake/preview-survey.ts'
import type { HandlersOf } from './handlers.ts'

export const importHandlers: HandlersOf<'imports'> = {
  'imports.preview': async ({ paths, sheets }, core) => {
    const previews = await Promise.all(paths.map(path => previewFile(path, sheets[path])))
    return core.isOpen ? previews.map(preview => withRemembered(core.db, preview)) : previews
  },
  'imports.preview-survey': async ({ path, mapping }, core) => {
    const remembered = core.isOpen ? await rememberedMapping(core.db, path) : null
    const preview = await previewSurvey(path, mapping ?? remembered)
    return preview && { ...preview, remembered: remembered !== null }
  },
  'imports.guess-own': ({ paths }) => guessOwn(paths),
  'imports.start': (input, core) => startImport(core, input),
}
