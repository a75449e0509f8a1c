/**
 * A sliding window over the chunks of a file, addressed by file offset. Bytes are only copied when a message crosses
 * chunks, and then the window at least doubles, so that a message of many chunks costs time in proportion to its size.
 */
export class MboxWindow {
  readonly #chunks: AsyncIterator<Uint8Array>
  #bytes: Buffer = Buffer.alloc(0)
  /** File offset of the first byte held. */
  #base = 0
  #isDone = false

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]()
  }

  /** File offset behind the last byte held; the file's length once all is read. */
  get end(): number {
    return this.#base + this.#bytes.length
  }

  /** Whether the byte at this offset exists. */
  async has(offset: number): Promise<boolean> {
    while (offset >= this.end && (await this.#more())) continue
    return offset < this.end
  }

  /** Characters (latin1) from `from` to `to`, fewer at the end of the file. */
  async text(from: number, to: number): Promise<string> {
    if (to > this.end) await this.has(to - 1)
    return this.#bytes.toString('latin1', Math.max(0, from - this.#base), Math.max(0, to - this.#base))
  }

  /** Offset of the first occurrence at or after `from` (and before `limit`), or -1. */
  async find(needle: string, from: number, limit = Infinity): Promise<number> {
    let at = from
    for (;;) {
      const found = this.#bytes.indexOf(needle, at - this.#base, 'latin1')
      if (found >= 0) return found + this.#base < limit ? found + this.#base : -1
      at = Math.max(from, this.end - needle.length + 1)
      if (this.end >= limit || !(await this.#more())) return -1
    }
  }

  slice(from: number, to: number): Buffer {
    return this.#bytes.subarray(from - this.#base, to - this.#base)
  }

  /** Nothing before `offset` will be asked for again. */
  release(offset: number): void {
    this.#bytes = this.#bytes.subarray(offset - this.#base)
    this.#base = offset
  }

  /** Closes the file when reading ends before its end. */
  async close(): Promise<void> {
    await this.#chunks.return?.()
  }

  async #more(): Promise<boolean> {
    if (this.#isDone) return false
    const fresh: Uint8Array[] = []
    for (let size = 0; size === 0 || size < this.#bytes.length;) {
      const next = await this.#chunks.next()
      if (next.done === true) {
        this.#isDone = true
        break
      }
      fresh.push(next.value)
      size += next.value.length
    }
    if (fresh.length === 0) return false
    this.#bytes = Buffer.concat([this.#bytes, ...fresh])
    return true
  }
}
