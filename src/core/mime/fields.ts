import { decodeWords } from './encoded-words.ts'
import type { HeaderBlock } from './header-block.ts'
import type { Warnings } from './warnings.ts'

/** Header fields by name, unfolded when asked for: most of the forty fields of a mail are never looked at. */
export class Fields {
  readonly #values = new Map<string, string[]>()
  readonly #warnings: Warnings
  constructor(block: HeaderBlock, warnings: Warnings) {
    this.#warnings = warnings
    for (const { name, value } of block.fields) {
      const known = this.#values.get(name)
      if (known) known.push(value)
      else this.#values.set(name, [value])
    }
  }

  /** The first field of that name (lower case), unfolded, bytes as latin1 characters. */
  raw(name: string): string | null {
    const value = this.#values.get(name)?.[0]
    return value === undefined ? null : unfold(value)
  }

  rawAll(name: string): readonly string[] {
    return (this.#values.get(name) ?? []).map(unfold)
  }

  text(name: string): string | null {
    const value = this.raw(name)
    return value === null ? null : decodeWords(value, this.#warnings).trim()
  }

  texts(name: string): readonly string[] {
    return this.rawAll(name).map(value => decodeWords(value, this.#warnings).trim())
  }

  has(name: string): boolean {
    return this.#values.has(name)
  }
}

/** Joins folded lines (RFC 5322, 2.2.3): the line end goes, its white space stays. */
const unfold = (value: string): string =>
  value.includes('\n') || value.includes('\r') ? value.replace(/\r?\n|\r/g, '').trim() : value.trim()
