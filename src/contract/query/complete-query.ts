import type { QueryField } from './query-fields.ts'
import { fieldNamed, valuesBeginning } from './read-query.ts'

/** A way to go on at the end of what was typed: the whole query as it would then be, and what would be added. */
export interface Completion {
  readonly query: string
  readonly label: string
}

/** A name as it is typed after a colon. */
export const quotedName = (name: string): string => (/^[\p{L}\p{N}-]+$/u.test(name) ? name : `"${name}"`)

// A value of several words is open until its closing quotation mark; without one it ends at the next space.
const lastPiece = /(?:(-?)([\p{L}]+):(?:"([^"]*)|([^\s"]*))|(-?)([\p{L}]+))$/u

/** Fields and values that the last piece may become. */
export function completionsOf(typed: string, fields: readonly QueryField[]): readonly Completion[] {
  const last = lastPiece.exec(typed)
  if (!last) return []
  const [whole, minus = '', name, quoted, unquoted, bareMinus = '', bare] = last
  const value = quoted ?? unquoted ?? ''
  const before = typed.slice(0, typed.length - whole.length)
  if (bare !== undefined) return fieldCompletions(before + bareMinus, bare, fields)
  const field = fieldNamed(fields, name ?? '')
  const label = name?.toLowerCase() ?? ''
  return (field ? valuesBeginning(field, value) : []).map(({ names }) => {
    const written = `${minus}${label}:${quotedName(names[0] ?? '')}`
    return { query: `${before}${written} `, label: written }
  })
}

function fieldCompletions(before: string, bare: string, fields: readonly QueryField[]): readonly Completion[] {
  if (bare.length < 2) return []
  return fields.flatMap(({ names }) => {
    const name = names.find(known => known.startsWith(bare.toLowerCase()))
    return name === undefined ? [] : [{ query: `${before}${name}:`, label: `${name}:` }]
  })
}
