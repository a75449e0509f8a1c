import type { NamedValue, QueryNames } from '../contract/query/query-fields.ts'
import type { Theme } from '../contract/schemas/theme.ts'
import de from './de/verbatims.json' with { type: 'json' }
import en from './en/verbatims.json' with { type: 'json' }
import { shortCauses, shortClasses, shortOutcomes, shortTypes } from './query-words.ts'

const named = (
  german: Readonly<Record<string, string>>,
  english: Readonly<Record<string, string>>,
): readonly NamedValue[] => Object.entries(german).map(([id, name]) => ({ id, names: [name, english[id] ?? id, id] }))

/** How people say it who do not know the list; understood, never offered. */
const everydayMoods: Readonly<Record<string, readonly string[]>> = {
  negative: ['unzufrieden', 'verärgert', 'enttäuscht', 'wütend', 'unhappy', 'angry', 'disappointed', 'dissatisfied'],
  positive: ['zufrieden', 'glücklich', 'begeistert', 'happy', 'satisfied', 'pleased'],
}
const withEveryday = (moods: readonly NamedValue[]): readonly NamedValue[] =>
  moods.map(({ id, names }) => ({ id, names: [...names, ...(everydayMoods[id] ?? [])] }))

const withShort = (
  values: readonly NamedValue[],
  short: Readonly<Record<string, readonly string[]>>,
): readonly NamedValue[] => values.map(value => ({ ...value, short: short[value.id] ?? [] }))

const lists = {
  type: withShort(named(de.type, en.type), shortTypes),
  cause: withShort(named(de.cause, en.cause), shortCauses),
  outcome: withShort(named(de.outcome, en.outcome), shortOutcomes),
  sentiment: withEveryday(named(de.sentiment, en.sentiment)),
  class: withShort(named(de.class, en.class), shortClasses),
}

/** What may be typed for themes, types, causes …: their names in both languages, and their ids. */
export const queryNames = (themes: readonly Theme[]): QueryNames => ({
  ...lists,
  theme: themes
    .filter(theme => !theme.archived)
    .map(theme => ({ id: theme.id, names: [theme.name.de, theme.name.en, theme.id] })),
})
