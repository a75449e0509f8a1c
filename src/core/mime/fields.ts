import { isUtf8 } from 'node:buffer'
import { decodeText } from './decode-text.ts'
import { decodeWords } from './encoded-words.ts'
import type { HeaderBlock, RawField } from './header-block.ts'
import type { Warnings } from './warnings.ts'

/** Header fields by name, unfolded when asked for: most of the forty fields of a mail are never looked at. */
export class Fields {
  readonly #fields: readonly RawField[]
  /** The first field of each name; made when first asked, since a part is asked little and a message some fifty times. */
  #first: Map<string, RawField> | null = null
  readonly #warnings: Warnings
  /** The charset in which raw 8-bit text of the header is probably written, or ''. */
  readonly #charset: () => string
  constructor(block: HeaderBlock, warnings: Warnings, charset: () => string) {
    this.#fields = block.fields
    this.#warnings = warnings
    this.#charset = charset
  }

  /** The first field of that name (lower case), unfolded, bytes as latin1 characters; what is not ASCII is UTF-8. */
  raw(name: string): string | null {
    const field = (this.#first ??= firstByName(this.#fields)).get(name)
    return field === undefined ? null : this.#inUtf8(unfold(field.value))
  }

  rawAll(name: string): readonly string[] {
    const values: string[] = []
    for (const field of this.#fields) if (field.name === name) values.push(this.#inUtf8(unfold(field.value)))
    return values
  }

  text(name: string): string | null {
    const value = this.raw(name)
    return value === null ? null : decodeWords(value, this.#warnings).trim()
  }

  texts(name: string): readonly string[] {
    return this.rawAll(name).map(value => decodeWords(value, this.#warnings).trim())
  }

  /** Text that should have been encoded and was not: mostly in the charset of the letter below. */
  #inUtf8(value: string): string {
    if (!highBytes.test(value)) return value
    const bytes = Buffer.from(value, 'latin1')
    if (isUtf8(bytes)) return value
    return Buffer.from(decodeText(bytes, this.#charset(), this.#warnings), 'utf8').toString('latin1')
  }
}

const highBytes = /[\x80-\xff]/

function firstByName(fields: readonly RawField[]): Map<string, RawField> {
  const first = new Map<string, RawField>()
  for (const field of fields) {
    const before = first.get(field.name)
    // An empty one is no answer where another follows.
    if (before === undefined || before.value.trim() === '') first.set(field.name, field)
  }
  return first
}

/** Joins folded lines (RFC 5322, 2.2.3): the line end goes, its white space stays; where that was lost, a blank stands. */
function unfold(value: string): string {
  // Every value ends with its line end; one inside is rare.
  const bare = value.trim()
  return bare.includes('\n') || bare.includes('\r') ? bare.replace(/\n(?=[^\s])/g, ' ').replace(/\r?\n|\r/g, '') : bare
}
