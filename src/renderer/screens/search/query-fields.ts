import type { VerbatimFilter } from '../../../contract/schemas/verbatim.ts'
import { causes, feedbackTypes, outcomes, polarities } from '../review/review-values.ts'

/** A value that can be typed after a field, in every spelling that is understood. */
export interface FieldValue {
  readonly filter: VerbatimFilter
  /** The first is the one that is offered. */
  readonly names: readonly string[]
}

/** A word before a colon; names in German and English are understood in both languages. */
export interface QueryField {
  readonly id: string
  readonly names: readonly string[]
  /** Closed lists; empty where any value goes. */
  readonly values: readonly FieldValue[]
  /** For fields with any value: null where it makes no sense. */
  readonly read: (value: string) => VerbatimFilter | null
}

export interface NamedValue {
  readonly id: string
  readonly names: readonly string[]
}

/** How the values of closed lists are called, e.g. from the catalogue `verbatims` in both languages. */
export type NamesOf = (list: 'type' | 'cause' | 'outcome' | 'sentiment', value: string) => readonly string[]

const month = /^\d{4}-(0[1-9]|1[0-2])$/
const monthField =
  (write: (month: string) => VerbatimFilter) =>
  (value: string): VerbatimFilter | null => {
    const asked = value.slice(0, 7)
    return month.test(asked) ? write(asked) : null
  }
const nothing = () => null

const switches: readonly FieldValue[] = [
  { filter: { gold: true }, names: ['gold'] },
  { filter: { reviewed: false }, names: ['ungeprüft', 'unreviewed'] },
  { filter: { reviewed: true }, names: ['geprüft', 'reviewed'] },
  { filter: { answered: false }, names: ['unbeantwortet', 'unanswered'] },
  { filter: { answered: true }, names: ['beantwortet', 'answered'] },
]

/** The query language besides words: what may stand before a colon, and what after it. */
export const queryFields = (themes: readonly NamedValue[], namesOf: NamesOf): readonly QueryField[] => [
  {
    id: 'theme',
    names: ['thema', 'theme'],
    values: themes.map(theme => ({ filter: { themeIds: [theme.id] }, names: theme.names })),
    read: nothing,
  },
  {
    id: 'type',
    names: ['art', 'type'],
    values: feedbackTypes.map(type => ({ filter: { type }, names: namesOf('type', type) })),
    read: nothing,
  },
  {
    id: 'cause',
    names: ['ursache', 'cause'],
    values: causes.map(cause => ({ filter: { cause }, names: namesOf('cause', cause) })),
    read: nothing,
  },
  {
    id: 'outcome',
    names: ['ergebnis', 'outcome'],
    values: outcomes.map(outcome => ({ filter: { outcome }, names: namesOf('outcome', outcome) })),
    read: nothing,
  },
  {
    id: 'sentiment',
    names: ['stimmung', 'sentiment'],
    values: polarities.map(sentiment => ({ filter: { sentiment }, names: namesOf('sentiment', sentiment) })),
    read: nothing,
  },
  { id: 'is', names: ['ist', 'is'], values: switches, read: nothing },
  { id: 'from', names: ['von', 'from'], values: [], read: value => ({ person: value }) },
  { id: 'month', names: ['monat', 'month'], values: [], read: monthField(month => ({ month })) },
  { id: 'after', names: ['ab', 'after'], values: [], read: monthField(fromMonth => ({ fromMonth })) },
  { id: 'before', names: ['bis', 'before'], values: [], read: monthField(untilMonth => ({ untilMonth })) },
]
