import { decodeUtf16 } from '../../mime/decode-utf16.ts'
import type { BiffRecord } from './biff-records.ts'

const isWide = 1
const hasReading = 4
const hasRuns = 8

/** Reads the texts of a record of Excel 97 or later, which may run on into continued pieces. */
export class BiffTexts {
  readonly #data: Buffer
  readonly #seams: readonly number[]
  #seam = 0
  #at: number

  constructor({ data, seams }: BiffRecord, at: number) {
    this.#data = data
    this.#seams = seams
    this.#at = at
  }

  get isAtEnd(): boolean {
    return this.#at + 3 > this.#data.length
  }

  /** A text with its length in two bytes (or one), its shape, and what else belongs to it: runs of fonts, readings. */
  next(lengthBytes: 1 | 2 = 2): string {
    const length = this.#number(lengthBytes)
    const shape = this.#number(1)
    const runs = (shape & hasRuns) === 0 ? 0 : this.#number(2)
    const reading = (shape & hasReading) === 0 ? 0 : this.#number(4)
    const text = this.#characters(length, (shape & isWide) !== 0)
    this.#at += runs * 4 + reading
    return text
  }

  #number(bytes: 1 | 2 | 4): number {
    const at = this.#at
    this.#at += bytes
    return this.#at > this.#data.length ? 0 : this.#data.readUIntLE(at, bytes)
  }

  /** A continued piece tells anew whether it has one byte or two for a character. */
  #characters(length: number, startsWide: boolean): string {
    let text = ''
    let wide = startsWide
    for (let left = length; left > 0 && this.#at < this.#data.length;) {
      while ((this.#seams[this.#seam] ?? Infinity) < this.#at) this.#seam++
      const end = this.#seams[this.#seam] ?? this.#data.length
      if (end === this.#at) {
        wide = (this.#number(1) & isWide) !== 0
        this.#seam++
        continue
      }
      const bytes = Math.min(left * (wide ? 2 : 1), end - this.#at)
      const piece = this.#data.subarray(this.#at, this.#at + bytes)
      text += wide ? decodeUtf16(piece) : piece.toString('latin1')
      left -= wide ? Math.ceil(bytes / 2) : bytes
      this.#at += bytes
    }
    return text
  }
}
