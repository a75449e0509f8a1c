import { decodeWords } from './encoded-words.ts'
import type { HeaderBlock, RawField } from './header-block.ts'
import type { Warnings } from './warnings.ts'

/** Header fields by name, unfolded when asked for: most of the forty fields of a mail are never looked at. */
export class Fields {
  readonly #fields: readonly RawField[]
  /** The first field of each name; made when first asked, since a part is asked little and a message some fifty times. */
  #first: Map<string, RawField> | null = null
  readonly #warnings: Warnings
  constructor(block: HeaderBlock, warnings: Warnings) {
    this.#fields = block.fields
    this.#warnings = warnings
  }

  /** The first field of that name (lower case), unfolded, bytes as latin1 characters. */
  raw(name: string): string | null {
    const field = (this.#first ??= firstByName(this.#fields)).get(name)
    return field === undefined ? null : unfold(field.value)
  }

  rawAll(name: string): readonly string[] {
    const values: string[] = []
    for (const field of this.#fields) if (field.name === name) values.push(unfold(field.value))
    return values
  }

  text(name: string): string | null {
    const value = this.raw(name)
    return value === null ? null : decodeWords(value, this.#warnings).trim()
  }

  texts(name: string): readonly string[] {
    return this.rawAll(name).map(value => decodeWords(value, this.#warnings).trim())
  }
}

function firstByName(fields: readonly RawField[]): Map<string, RawField> {
  const first = new Map<string, RawField>()
  for (const field of fields) if (!first.has(field.name)) first.set(field.name, field)
  return first
}

/** Joins folded lines (RFC 5322, 2.2.3): the line end goes, its white space stays. */
const unfold = (value: string): string =>
  value.includes('\n') || value.includes('\r') ? value.replace(/\r?\n|\r/g, '').trim() : value.trim()
