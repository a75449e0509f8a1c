import type { FieldValue, QueryField, QueryFilter } from './query-fields.ts'

/** A part of a question: words for the index, or what a field narrows; `-` before it asks for its absence. */
export type QueryAtom = { readonly negated: boolean } & (
  { readonly kind: 'words'; readonly text: string } | { readonly kind: 'filter'; readonly filter: QueryFilter }
)

/** A piece that is not (yet) understood and narrows nothing; `from` and `until` are its place in what was typed. */
export interface QueryProblem {
  readonly from: number
  readonly until: number
  readonly text: string
  readonly field: string
  readonly value: string
}

/** A typed question taken apart. All clauses must hold; of a clause one atom suffices (`a or b`). */
export interface ReadQuery {
  readonly clauses: readonly (readonly QueryAtom[])[]
  readonly problems: readonly QueryProblem[]
}

const quoted = '"[^"]*"?|[„“”][^„“”]*[„“”]?'
const piece = new RegExp(`-?[\\p{L}]+:(?:${quoted}|\\S*)|-?(?:${quoted})|\\S+`, 'gu')
const fieldPiece = /^([\p{L}]+):(.*)$/su
const or = /^(or|oder)$/i

/** Names are compared without case, accents and what stands between their words. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

/** By the word that stands before its colon; null where no field is called so. */
export const fieldNamed = (fields: readonly QueryField[], name: string): QueryField | null =>
  fields.find(field => field.names.includes(name.toLowerCase())) ?? null

/** Values of which a name begins as typed; an exact name stands alone. */
export function valuesNamed(field: QueryField, typed: string): readonly FieldValue[] {
  const wanted = plain(typed)
  const exact = field.values.filter(value => value.names.some(name => plain(name) === wanted))
  if (exact.length > 0) return exact
  return field.values.filter(value => value.names.some(name => plain(name).startsWith(wanted)))
}

/** As by name, and by what is said for short; a name goes before, so that `un` stays Ungeklärt although `uns` is known. */
export function valuesBeginning(field: QueryField, typed: string): readonly FieldValue[] {
  const wanted = plain(typed)
  const said = (fits: (short: string) => boolean) =>
    field.values.filter(({ short = [] }) => short.some(name => fits(plain(name))))
  const exact = said(short => short === wanted)
  if (exact.length > 0) return exact
  const byName = valuesNamed(field, typed)
  return byName.length > 0 ? byName : said(short => short.startsWith(wanted))
}

function readValue(field: QueryField, typed: string): QueryFilter | null {
  if (typed === '') return null
  if (field.values.length === 0) return field.read(typed)
  const [only, ...others] = valuesBeginning(field, typed)
  return only && others.length === 0 ? only.filter : null
}

const withoutQuotes = (value: string): string => value.replaceAll(/^["„“”]|["„“”]$/gu, '')

/**
 * Reads `küche* "nicht zufrieden" -preis thema:beratung or thema:preis ist:gold ab:2026-03`. Nothing is an error: what is not
 * understood narrows nothing and is named.
 */
export function readQuery(typed: string, fields: readonly QueryField[]): ReadQuery {
  const clauses: QueryAtom[][] = []
  const problems: QueryProblem[] = []
  let joins = false
  for (const { 0: text, index } of typed.matchAll(piece)) {
    if (or.test(text)) {
      joins = clauses.length > 0
      continue
    }
    const read = readPiece(text, index, fields)
    if ('field' in read) {
      problems.push(read)
      continue
    }
    if (joins) clauses.at(-1)?.push(read)
    else clauses.push([read])
    joins = false
  }
  return { clauses, problems }
}

function readPiece(text: string, index: number, fields: readonly QueryField[]): QueryAtom | QueryProblem {
  const negated = /^-[\p{L}\p{N}"„“”]/u.test(text)
  const bare = negated ? text.slice(1) : text
  const [, name = '', written = ''] = fieldPiece.exec(bare) ?? []
  const field = name === '' ? null : fieldNamed(fields, name)
  if (field === null) return { negated, kind: 'words', text: bare }
  const value = withoutQuotes(written)
  const filter = readValue(field, value)
  if (filter === null) return { from: index, until: index + text.length, text, field: field.id, value }
  return { negated, kind: 'filter', filter }
}
