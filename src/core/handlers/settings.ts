import { competitorTerms } from '../text/competitors.ts'
import { namedCompetitors } from '../store/queries/competitor-proposals.ts'
import { readSettings } from '../store/queries/settings.ts'
import { changeSettings } from '../changes/settings.ts'
import type { HandlersOf } from './handlers.ts'

export const settingHandlers: HandlersOf<'settings'> = {
  'settings.get': (_, { db }) => readSettings(db),
  'settings.competitors': (_, { db }) => {
    const known = new Set(readSettings(db).competitors.flatMap(competitorTerms))
    return namedCompetitors(db).filter(({ name }) => !competitorTerms(name).some(term => known.has(term)))
  },
  'settings.change': (changes, core) => changeSettings(core, changes),
}
