import type { ImportFile } from '../importer.ts'
import { gzipMember } from './gzip.ts'
import type { Member } from './member.ts'
import { isTarHeader, tarMembers } from './tar.ts'
import { zipMembers } from './zip.ts'

export type ContainerKind = 'zip' | 'tar' | 'gzip'

/** What kind of archive a file is, by its first bytes; null for none. Spreadsheets are ZIPs too and are asked for before. */
export function containerOf(head: Uint8Array): ContainerKind | null {
  if (head[0] === 0x50 && head[1] === 0x4b && ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6)))
    return 'zip'
  if (head[0] === 0x1f && head[1] === 0x8b && head[2] === 8) return 'gzip'
  return isTarHeader(head) ? 'tar' : null
}

/** Beginnings of bzip2, xz, 7z, rar and Zstandard. */
const otherArchives = ['425a68', 'fd377a585a00', '377abcaf271c', '526172211a07', '28b52ffd']

/** Whether a file is packed in a way that is not read, so that the owner can be told to unpack it. */
export function isOtherArchive(head: Uint8Array): boolean {
  const start = Buffer.from(head.subarray(0, 8)).toString('hex')
  return otherArchives.some(signature => start.startsWith(signature))
}

/** Archives with a directory are read by place: they must lie on the disk. */
export const needsDisk = (kind: ContainerKind): boolean => kind !== 'gzip'

/** The files inside, each to be read before the next one. `diskPath`: where the archive itself lies, see `needsDisk`. */
export function membersOf(kind: ContainerKind, file: ImportFile, diskPath: string): AsyncIterable<Member> {
  switch (kind) {
    case 'zip':
      return zipMembers(diskPath, file.size)
    case 'tar':
      return tarMembers(diskPath, file.size)
    case 'gzip':
      return gzipMember(file)
  }
}
