import type { ImportedItem, Importer, ImportFile } from '../../../src/core/importers/importer.ts'

/** A file that is not on the disk, given in chunks of `chunkBytes`. */
export function memoryFile(name: string, content: Uint8Array | string, chunkBytes = 65_536): ImportFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content)
  return {
    path: name,
    name,
    size: bytes.length,
    head: bytes.subarray(0, 65_536),
    diskPath: null,
    stream: start => inChunks(bytes.subarray(start ?? 0), chunkBytes),
  }
}

async function* inChunks(bytes: Buffer, chunkBytes: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes)
}

export async function readAll(
  importer: Importer,
  file: ImportFile,
  signal = new AbortController().signal,
): Promise<readonly ImportedItem[]> {
  const items: ImportedItem[] = []
  for await (const item of importer.read(file, signal, {})) items.push(item)
  return items
}

/** What stands in a message, without the bytes. */
export const textOf = (item: ImportedItem): string =>
  item.kind === 'message' ? Buffer.from(item.raw).toString('latin1') : `(${item.kind})`
