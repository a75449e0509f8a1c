/** Room for a chunk and the beginning of a message before it; what is larger is given back when it is no longer needed. */
const usualRoom = 512 * 1024

/**
 * A sliding window over the chunks of a file, addressed by file offset. All chunks go through one piece of memory: a new one
 * for each would be garbage too old to be collected cheaply. It at least doubles when it grows, so that a message of many
 * chunks costs time in proportion to its size.
 * What is held is answered at once: an await for each question would cost more than the question itself.
 */
export class MboxWindow {
  readonly #chunks: AsyncIterator<Uint8Array>
  #room: Buffer = Buffer.allocUnsafeSlow(usualRoom)
  /** The part of the room that is held. */
  #bytes: Buffer = this.#room.subarray(0, 0)
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

  /** Whether nothing more is to be read before `offset`: all bytes before it are held, or the file ends before it. */
  holds(offset: number): boolean {
    return offset <= this.end || this.#isDone
  }

  /** Reads on until `holds(offset)`. */
  async fill(offset: number): Promise<void> {
    while (!this.holds(offset)) await this.#more()
  }

  /** Whether the byte at this offset exists. */
  async has(offset: number): Promise<boolean> {
    if (offset >= this.end) await this.fill(offset + 1)
    return offset < this.end
  }

  /** Characters (latin1) from `from` to `to`, as far as they are held. */
  text(from: number, to: number): string {
    return this.#bytes.toString('latin1', this.#within(from), this.#within(to))
  }

  /** Offset of the first occurrence that is held, at or after `from`, or -1. */
  findHeld(needle: Buffer, from: number): number {
    const found = this.#bytes.indexOf(needle, from - this.#base)
    return found < 0 ? -1 : found + this.#base
  }

  /** Offset of the first occurrence at or after `from` (and before `limit`), or -1. */
  async find(needle: Buffer, from: number, limit = Infinity): Promise<number> {
    for (let at = from; ;) {
      const found = this.findHeld(needle, at)
      if (found >= 0) return found < limit ? found : -1
      at = Math.max(from, this.end - needle.length + 1)
      if (this.end >= limit || this.#isDone) return -1
      await this.#more()
    }
  }

  /** Bytes that are held; good until more is read. */
  slice(from: number, to: number): Buffer {
    return this.#bytes.subarray(from - this.#base, this.#within(to))
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

  #within(offset: number): number {
    return Math.min(this.#bytes.length, Math.max(0, offset - this.#base))
  }

  async #more(): Promise<void> {
    const next = await this.#chunks.next()
    if (next.done === true) {
      this.#isDone = true
      return
    }
    const held = this.#bytes.length
    const size = held + next.value.length
    const isTooLarge = this.#room.length > 4 * usualRoom && size <= usualRoom
    const room =
      this.#room.length < size || isTooLarge ? Buffer.allocUnsafeSlow(Math.max(usualRoom, size * 2)) : this.#room
    this.#bytes.copy(room)
    room.set(next.value, held)
    this.#room = room
    this.#bytes = room.subarray(0, size)
  }
}
