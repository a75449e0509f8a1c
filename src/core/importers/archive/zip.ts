import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createInflateRaw } from 'node:zlib'
import { bounded, toMember, type Member } from './member.ts'
import { readAt, readZipDirectory, type ZipEntry } from './zip-directory.ts'

const stored = 0
const deflated = 8

/** The files of a ZIP archive on this disk, in the order of its directory; unpacked only when read. */
export async function* zipMembers(path: string, size: number): AsyncGenerator<Member> {
  const entries = await withHandle(path, handle => readZipDirectory(handle, size))
  if (!entries) {
    yield { kind: 'unreadable', name: '', reason: 'cut-off' }
    return
  }
  for (const entry of entries) {
    if (entry.name.endsWith('/') || entry.name === '') continue
    yield await openEntry(path, entry)
  }
}

async function openEntry(path: string, entry: ZipEntry): Promise<Member> {
  const { name } = entry
  if (entry.isEncrypted) return { kind: 'unreadable', name, reason: 'encrypted' }
  if (entry.method !== stored && entry.method !== deflated)
    return { kind: 'unreadable', name, reason: 'unknown-format' }
  const start = await dataStart(path, entry)
  if (start === null) return { kind: 'unreadable', name, reason: 'unreadable' }
  return toMember(name, entry.size, () => unpack(path, entry, start)).catch((): Member => ({
    kind: 'unreadable',
    name,
    reason: 'unreadable',
  }))
}

/** Name and extra field stand again before the data, and may be longer there. */
const dataStart = (path: string, entry: ZipEntry): Promise<number | null> =>
  withHandle(path, async handle => {
    const header = await readAt(handle, entry.offset, 30)
    if (header.length < 30 || header.readUInt32LE(0) !== 0x04034b50) return null
    return entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  })

function unpack(path: string, entry: ZipEntry, start: number): AsyncIterable<Uint8Array> {
  if (entry.compressedSize === 0) return nothing()
  const packed = createReadStream(path, { start, end: start + entry.compressedSize - 1, highWaterMark: 1024 * 1024 })
  if (entry.method === stored) return packed
  const inflate = createInflateRaw({ chunkSize: 1024 * 1024 })
  packed.on('error', error => inflate.destroy(error))
  inflate.on('close', () => packed.destroy())
  return bounded(packed.pipe(inflate), entry.compressedSize)
}

// oxlint-disable-next-line require-yield -- an empty file has no chunks
async function* nothing(): AsyncGenerator<Uint8Array> {}

async function withHandle<T>(path: string, use: (handle: Awaited<ReturnType<typeof open>>) => Promise<T>): Promise<T> {
  const handle = await open(path, 'r')
  try {
    return await use(handle)
  } finally {
    await handle.close()
  }
}
