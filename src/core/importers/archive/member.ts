import type { ImportFile } from '../importer.ts'

/** A file inside an archive, or the reason why it cannot be had. */
export type Member =
  | {
      readonly kind: 'file'
      readonly file: ImportFile
      /** Why it ended before its time, where only unpacking tells; asked once it is read. */
      readonly damage?: () => Promise<string | null>
    }
  | { readonly kind: 'unreadable'; readonly name: string; readonly reason: string }

const headBytes = 65_536

/** A member whose bytes come from `stream`; reads its head for the sniffing. */
export async function toMember(name: string, size: number, stream: () => AsyncIterable<Uint8Array>): Promise<Member> {
  const chunks: Uint8Array[] = []
  let read = 0
  for await (const chunk of stream()) {
    chunks.push(chunk)
    read += chunk.length
    if (read >= headBytes) break
  }
  const head = Buffer.concat(chunks).subarray(0, headBytes)
  return {
    kind: 'file',
    file: { path: name, name, size, head, diskPath: null, stream: start => from(stream(), start ?? 0) },
  }
}

/** Passes over the first `start` bytes. */
async function* from(chunks: AsyncIterable<Uint8Array>, start: number): AsyncGenerator<Uint8Array> {
  let left = start
  for await (const chunk of chunks) {
    if (left < chunk.length) yield left > 0 ? chunk.subarray(left) : chunk
    left = Math.max(0, left - chunk.length)
  }
}

/** A few bytes that unpack to gigabytes are an attack on the reader, not a mailbox. */
const maxRatio = 2000
const freeBytes = 64 * 1024 * 1024

/** Throws a RangeError where it becomes one. */
export async function* bounded(chunks: AsyncIterable<Uint8Array>, packedBytes: number): AsyncGenerator<Uint8Array> {
  let total = 0
  for await (const chunk of chunks) {
    total += chunk.length
    if (total > freeBytes && total > packedBytes * maxRatio)
      throw new RangeError('The archive unpacks to far more than it holds.')
    yield chunk
  }
}
