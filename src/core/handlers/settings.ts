import { readSettings } from '../store/queries/settings.ts'
import { changeSettings } from '../changes/settings.ts'
import type { HandlersOf } from './handlers.ts'

export const settingHandlers: HandlersOf<'settings'> = {
  'settings.get': (_, { db }) => readSettings(db),
  'settings.change': (changes, core) => changeSettings(core, changes),
}
