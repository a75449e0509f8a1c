import type { VerbatimFilter } from '../../../contract/schemas/verbatim.ts'
import type { FieldValue, QueryField } from './query-fields.ts'

/** A typed query taken apart: words for the index, and what narrows besides. */
export interface ReadQuery {
  readonly words: string
  readonly filter: VerbatimFilter
  /** Pieces such as `thema:prei` that are not (yet) understood; they narrow nothing. */
  readonly unknown: readonly string[]
}

const piece = /([\p{L}-]+):(?:"([^"]*)"?|(\S*))/gu

/** Names are compared without case, accents and what stands between their words. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

export const fieldNamed = (fields: readonly QueryField[], name: string): QueryField | null =>
  fields.find(field => field.names.includes(name.toLowerCase())) ?? null

/** Values of which a name begins as typed; an exact name stands alone. */
export function valuesBeginning(field: QueryField, typed: string): readonly FieldValue[] {
  const wanted = plain(typed)
  const exact = field.values.filter(value => value.names.some(name => plain(name) === wanted))
  if (exact.length > 0) return exact
  return field.values.filter(value => value.names.some(name => plain(name).startsWith(wanted)))
}

function readValue(field: QueryField, typed: string): VerbatimFilter | null {
  if (typed === '') return null
  if (field.values.length === 0) return field.read(typed)
  const [only, ...others] = valuesBeginning(field, typed)
  return only && others.length === 0 ? only.filter : null
}

/** Two themes are both wanted in a question, unlike in a list that was clicked together. */
function joined(filter: VerbatimFilter, next: VerbatimFilter): VerbatimFilter {
  if (!filter.themeIds || !next.themeIds) return { ...filter, ...next }
  return { ...filter, themeIds: [...new Set([...filter.themeIds, ...next.themeIds])], themeMatch: 'all' }
}

/** Reads `küche* "nicht zufrieden" thema:preis ist:gold ab:2026-03`. Nothing is an error: what is not understood is left out. */
export function readQuery(typed: string, fields: readonly QueryField[]): ReadQuery {
  const found = [...typed.matchAll(piece)].map(([whole, name = '', quoted, bare]) => {
    const field = fieldNamed(fields, name)
    return { whole, field, filter: field && readValue(field, quoted ?? bare ?? '') }
  })
  const fieldPieces = found.filter(({ field }) => field !== null)
  return {
    words: fieldPieces
      .reduce((rest, { whole }) => rest.replace(whole, ' '), typed)
      .replaceAll(/\s+/g, ' ')
      .trim(),
    filter: fieldPieces.reduce<VerbatimFilter>((filter, { filter: next }) => joined(filter, next ?? {}), {}),
    unknown: fieldPieces.filter(({ filter }) => filter === null).map(({ whole }) => whole),
  }
}

/** A last word of two or three letters is still being typed: it means all that begin so. Longer ones are found inside other words anyway. */
export const openEnded = (words: string): string => (/(?:^|\s)\p{L}{2,3}$/u.test(words) ? `${words}*` : words)

const quoted = (name: string): string => (/^[\p{L}\p{N}-]+$/u.test(name) ? name : `"${name}"`)

/** A way to go on at the end of what was typed: the whole query as it would then be, and what would be added. */
export interface Completion {
  readonly query: string
  readonly label: string
}

/** Fields and values that the last piece may become. */
export function completionsOf(typed: string, fields: readonly QueryField[]): readonly Completion[] {
  const last = /(?:([\p{L}-]+):"?([^"]*)|([\p{L}-]+))$/u.exec(typed)
  if (!last) return []
  const [whole, name, value = '', bare] = last
  const before = typed.slice(0, typed.length - whole.length)
  if (bare !== undefined) {
    const begun = fields.filter(field => field.names.some(known => known.startsWith(bare.toLowerCase())))
    return bare.length < 2 ? [] : begun.map(field => fieldCompletion(before, field, bare))
  }
  const field = fieldNamed(fields, name ?? '')
  const label = name?.toLowerCase() ?? ''
  return (field ? valuesBeginning(field, value) : []).map(({ names }) => {
    const written = `${label}:${quoted(names[0] ?? '')}`
    return { query: `${before}${written} `, label: written }
  })
}

function fieldCompletion(before: string, field: QueryField, bare: string): Completion {
  const name = field.names.find(known => known.startsWith(bare.toLowerCase())) ?? ''
  return { query: `${before}${name}:`, label: `${name}:` }
}
