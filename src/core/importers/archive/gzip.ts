import { createGunzip } from 'node:zlib'
import { Readable } from 'node:stream'
import type { ImportFile } from '../importer.ts'
import { bounded, toMember, type Member } from './member.ts'

/** The one file inside a .gz (RFC 1952), named as the archive without its ending; a broken one is given as far as it is sound. */
export async function* gzipMember(file: ImportFile): AsyncGenerator<Member> {
  const name = file.name
    .replace(/^.*\//, '')
    .replace(/\.tgz$/i, '.tar')
    .replace(/\.gz$/i, '')
  const end: FoundEnd = { isReached: false, damage: null }
  const member = await toMember(name, file.size, () => asFarAsSound(file, end))
  if (member.kind === 'file' && (member.file.head.length > 0 || end.damage === null))
    yield { ...member, damage: () => damageOf(file, end) }
  else yield { kind: 'unreadable', name, reason: end.damage ?? 'unreadable' }
}

interface FoundEnd {
  isReached: boolean
  damage: string | null
}

/** All reading threads must tell the same, also one that left the rest unread. */
async function damageOf(file: ImportFile, end: FoundEnd): Promise<string | null> {
  const chunks = asFarAsSound(file, end)[Symbol.asyncIterator]()
  while (!end.isReached) await chunks.next()
  return end.damage
}

/** What can be unpacked; the last letters of a broken-off download are missing, not all of them. */
async function* asFarAsSound(file: ImportFile, end: FoundEnd): AsyncGenerator<Uint8Array> {
  try {
    yield* unpack(file)
  } catch (error) {
    end.damage = reasonOf(error)
  }
  end.isReached = true
}

function reasonOf(error: unknown): string {
  if (error instanceof RangeError) return 'too-large'
  return error instanceof Error && 'code' in error && error.code === 'Z_BUF_ERROR' ? 'cut-off' : 'unreadable'
}

/** Where it goes no further until what is unpacked has been taken, an error takes nothing of that with it. */
const unpacking = { chunkSize: 1024 * 1024, readableHighWaterMark: 1 }

function unpack(file: ImportFile): AsyncIterable<Uint8Array> {
  const packed = Readable.from(file.stream())
  const gunzip = createGunzip(unpacking)
  packed.on('error', error => gunzip.destroy(error))
  gunzip.on('close', () => packed.destroy())
  return bounded(packed.pipe(gunzip), file.size)
}
