import type { ImportFile } from './importer.ts'

/** The file as one buffer, cut at `limit` bytes. */
export async function readWhole(file: ImportFile, signal: AbortSignal, limit: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of file.stream()) {
    signal.throwIfAborted()
    chunks.push(chunk)
    size += chunk.length
    if (size >= limit) break
  }
  const whole = Buffer.concat(chunks)
  return whole.length > limit ? whole.subarray(0, limit) : whole
}
