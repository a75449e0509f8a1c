import type { Month } from '../schemas/period.ts'
import { monthsBeginning } from './query-dates.ts'
import type { FieldValue, QueryField } from './query-fields.ts'
import { fieldNamed, valuesBeginning, valuesNamed } from './read-query.ts'

/** A way to go on at the end of what was typed: the whole query as it would then be, and what would be added. */
export interface Completion {
  readonly query: string
  readonly label: string
}

/** A name as it is typed after a colon. */
export const quotedName = (name: string): string => (/^[\p{L}\p{N}-]+$/u.test(name) ? name : `"${name}"`)

// A value of several words is open until its closing quotation mark; without one it ends at the next space.
const lastPiece = /(?:(-?)([\p{L}]+):(?:"([^"]*)|([^\s"]*))|(-?)([\p{L}]+))$/u

/** Fields and values that the last piece may become; `newest` is the month of the last message, for seasons and months by name. */
export function completionsOf(
  typed: string,
  fields: readonly QueryField[],
  newest: Month | null = null,
): readonly Completion[] {
  const last = lastPiece.exec(typed)
  if (!last) return []
  const [whole, minus = '', name, quoted, unquoted, bareMinus = '', bare] = last
  const value = quoted ?? unquoted ?? ''
  const before = typed.slice(0, typed.length - whole.length)
  if (bare !== undefined)
    return [
      ...fieldCompletions(before + bareMinus, bare, fields),
      ...meantBy(bare, fields, newest).map(piece => taken(before, bareMinus + piece)),
    ]
  const field = fieldNamed(fields, name ?? '')
  const label = name?.toLowerCase() ?? ''
  return (field ? valuesBeginning(field, value) : [])
    .filter(({ names }) => names.length > 0)
    .map(({ names }) => taken(before, `${minus}${label}:${quotedName(names[0] ?? '')}`))
}

const taken = (before: string, piece: string): Completion => ({ query: `${before}${piece} `, label: piece })

function fieldCompletions(before: string, bare: string, fields: readonly QueryField[]): readonly Completion[] {
  if (bare.length < 2) return []
  return fields.flatMap(({ names }) => {
    const name = names.find(known => known.startsWith(bare.toLowerCase()))
    return name === undefined ? [] : [{ query: `${before}${name}:`, label: `${name}:` }]
  })
}

/** What a word without a field may mean: `ber` the theme `thema:Beratungsqualität`, `frü` the months `monat:frühling2026`. */
function meantBy(bare: string, fields: readonly QueryField[], newest: Month | null): readonly string[] {
  if (bare.length < 3) return []
  return fields.flatMap(field => {
    const [name = ''] = field.names
    const written = (value: string): string => `${name}:${quotedName(value)}`
    if (field.id === 'month' && newest !== null)
      return monthsBeginning(bare, name === 'monat' ? 'de' : 'en', newest).map(written)
    return field.values.length === 0
      ? []
      : valuesNamed(field, bare).map(({ names }: FieldValue) => written(names[0] ?? ''))
  })
}

// Not words that have a field or a mark of their own already.
const plainWord = /(?<=^|\s)\p{L}{3,}(?=\s|$)/gu

/** The question with each word that has a meaning of its own taken for it; null where none has, or it says nothing new. */
export function meantQuery(typed: string, fields: readonly QueryField[], newest: Month | null): Completion | null {
  const query = typed.trim().replaceAll(plainWord, word => meantBy(word, fields, newest)[0] ?? word)
  return query === typed.trim() ? null : { query: `${query} `, label: query }
}
