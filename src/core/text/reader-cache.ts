import type { Codebook } from '../domain/codebook.ts'
import { createReader } from './reading.ts'
import type { Reader } from './reading.ts'

const readers = new WeakMap<Codebook, Map<string, Reader>>()

/** Compiling a codebook takes longer than reading a hundred mails, so each is compiled once. */
export function readerOf(codebook: Codebook, competitors: readonly string[]): Reader {
  const known = readers.get(codebook) ?? new Map<string, Reader>()
  readers.set(codebook, known)
  const key = competitors.join('\n')
  const reader = known.get(key) ?? createReader(codebook, competitors)
  known.set(key, reader)
  return reader
}
