import { createGunzip } from 'node:zlib'
import { Readable } from 'node:stream'
import type { ImportFile } from '../importer.ts'
import { bounded, toMember, type Member } from './member.ts'

/** The one file inside a .gz (RFC 1952), named as the archive without its ending. */
export async function* gzipMember(file: ImportFile): AsyncGenerator<Member> {
  const name = file.name
    .replace(/^.*\//, '')
    .replace(/\.tgz$/i, '.tar')
    .replace(/\.gz$/i, '')
  yield await toMember(name, file.size, () => unpack(file)).catch((): Member => ({
    kind: 'unreadable',
    name,
    reason: 'unreadable',
  }))
}

function unpack(file: ImportFile): AsyncIterable<Uint8Array> {
  const packed = Readable.from(file.stream())
  const gunzip = createGunzip({ chunkSize: 1024 * 1024 })
  packed.on('error', error => gunzip.destroy(error))
  gunzip.on('close', () => packed.destroy())
  return bounded(packed.pipe(gunzip), file.size)
}
