import type { VerbatimFilter } from '../schemas/verbatim.ts'
import { monthsOf, periodOf } from './query-dates.ts'

/** What a piece of a question narrows: as a list does, and by days and attachments besides. */
export interface QueryFilter extends VerbatimFilter {
  /** Days in Berlin, `YYYY-MM-DD`; `saidUntil` is excluded. */
  readonly saidFrom?: string
  readonly saidUntil?: string
  readonly attached?: boolean
}

/** A value that can be typed after a field, in every spelling that is understood. */
export interface FieldValue {
  readonly filter: QueryFilter
  /** The first is the one that is offered; none where the value has its place at another field. */
  readonly names: readonly string[]
  /** Short for it after its field: `ursache:wir`. Without the field these are words like any. */
  readonly short?: readonly string[]
}

/** A word before a colon; names in German and English are understood in both languages. */
export interface QueryField {
  readonly id: string
  readonly names: readonly string[]
  /** Closed lists; empty where any value goes. */
  readonly values: readonly FieldValue[]
  /** For fields with any value: null where it makes no sense. */
  readonly read: (value: string) => QueryFilter | null
}

export interface NamedValue {
  readonly id: string
  readonly names: readonly string[]
  readonly short?: readonly string[]
}

export type NamedList = 'theme' | 'type' | 'cause' | 'outcome' | 'sentiment' | 'class'
/** How the values of closed lists are called, in every language. */
export type QueryNames = Readonly<Record<NamedList, readonly NamedValue[]>>

const nothing = () => null

const closed = (id: string, names: readonly string[], values: readonly FieldValue[]): QueryField => ({
  id,
  names,
  values,
  read: nothing,
})
const open = (id: string, names: readonly string[], read: QueryField['read']): QueryField => ({
  id,
  names,
  values: [],
  read,
})

const switches: readonly FieldValue[] = [
  { filter: { gold: true }, names: ['gold'] },
  { filter: { reviewed: false }, names: ['ungeprüft', 'unreviewed'] },
  { filter: { reviewed: true }, names: ['geprüft', 'reviewed'] },
  { filter: { answered: false }, names: ['unbeantwortet', 'unanswered'] },
  { filter: { answered: true }, names: ['beantwortet', 'answered'] },
]

const attachments: readonly FieldValue[] = [{ filter: { attached: true }, names: ['anhang', 'attachment'] }]

const named = (values: readonly NamedValue[], toFilter: (id: never) => QueryFilter): FieldValue[] =>
  values.map(({ id, names, short = [] }) => ({ filter: toFilter(id as never), names, short }))

/** Understood, never offered: who asks for `art:kunde` means a class of mail. */
const unoffered = (values: readonly FieldValue[]): FieldValue[] =>
  values.map(({ filter, names, short = [] }) => ({ filter, names: [], short: [...names, ...short] }))

/** The query language besides words: what may stand before a colon, and what after it. */
export function queryFields(names: QueryNames): readonly QueryField[] {
  const classes = named(names.class, name => ({ classes: [name] }))
  return [
    closed(
      'theme',
      ['thema', 'theme'],
      named(names.theme, (id: string) => ({ themeIds: [id] })),
    ),
    closed('type', ['art', 'type'], [...named(names.type, type => ({ type })), ...unoffered(classes)]),
    closed(
      'cause',
      ['ursache', 'cause'],
      named(names.cause, cause => ({ cause })),
    ),
    closed(
      'outcome',
      ['ergebnis', 'outcome'],
      named(names.outcome, outcome => ({ outcome })),
    ),
    closed(
      'sentiment',
      ['stimmung', 'sentiment'],
      named(names.sentiment, sentiment => ({ sentiment })),
    ),
    closed('class', ['klasse', 'class'], classes),
    closed('is', ['ist', 'is'], switches),
    closed('has', ['hat', 'has'], attachments),
    open('from', ['von', 'from'], person => ({ person })),
    open('month', ['monat', 'month'], toWithin),
    open('after', ['ab', 'after', 'nach', 'since'], toFrom),
    open('until', ['bis', 'until'], toUntil),
    open('before', ['vor', 'before'], toBefore),
  ]
}

function toWithin(value: string): QueryFilter | null {
  const months = monthsOf(value)
  if (months === null) return null
  return months.first === months.last ? { month: months.first } : { fromMonth: months.first, untilMonth: months.last }
}

function toFrom(value: string): QueryFilter | null {
  const months = monthsOf(value)
  if (months !== null) return { fromMonth: months.first }
  const period = periodOf(value)
  return period && { saidFrom: period.from }
}

function toUntil(value: string): QueryFilter | null {
  const months = monthsOf(value)
  if (months !== null) return { untilMonth: months.last }
  const period = periodOf(value)
  return period && { saidUntil: period.until }
}

function toBefore(value: string): QueryFilter | null {
  const period = periodOf(value)
  return period && { saidUntil: period.from }
}
