import { isUtf8 } from 'node:buffer'
import type { FileHandle } from 'node:fs/promises'
import { iconv } from '../../mime/rare-charsets.ts'

/** One file in a ZIP archive, by the directory at its end (APPNOTE 4.3.12). */
export interface ZipEntry {
  /** With `/` between folders. */
  readonly name: string
  readonly method: number
  readonly compressedSize: number
  readonly size: number
  /** Of its local header. */
  readonly offset: number
  readonly isEncrypted: boolean
}

const endBytes = 22
const maxComment = 65_535
const maxEntries = 1_000_000
const maxDirectoryBytes = 256 * 1024 * 1024

/** Reads the directory of an archive; null where there is none, so that it is cut off or no ZIP at all. */
export async function readZipDirectory(handle: FileHandle, fileSize: number): Promise<readonly ZipEntry[] | null> {
  const tailSize = Math.min(fileSize, endBytes + maxComment)
  const tail = await readAt(handle, fileSize - tailSize, tailSize)
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0 || end + endBytes > tail.length) return null
  const wide = await wideDirectory(handle, tail, end)
  const size = wide?.size ?? tail.readUInt32LE(end + 12)
  const declared = wide?.offset ?? tail.readUInt32LE(end + 16)
  if (size > maxDirectoryBytes) return null
  // Something may stand before the archive (a self-extracting program): the directory ends where its end record begins.
  const offset = wide ? declared : fileSize - tailSize + end - size
  return parseEntries(await readAt(handle, offset, size), wide ? 0 : offset - declared)
}

/** ZIP64 (4.3.14): for archives above 4 GB. */
async function wideDirectory(
  handle: FileHandle,
  tail: Buffer,
  end: number,
): Promise<{ size: number; offset: number } | null> {
  if (end < 20 || tail.readUInt32LE(end - 20) !== 0x07064b50) return null
  const record = await readAt(handle, Number(tail.readBigUInt64LE(end - 12)), 56)
  if (record.length < 56 || record.readUInt32LE(0) !== 0x06064b50) return null
  return { size: Number(record.readBigUInt64LE(40)), offset: Number(record.readBigUInt64LE(48)) }
}

function parseEntries(directory: Buffer, shift: number): readonly ZipEntry[] {
  const entries: ZipEntry[] = []
  for (let at = 0; at + 46 <= directory.length && entries.length < maxEntries;) {
    if (directory.readUInt32LE(at) !== 0x02014b50) break
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28)
    const extraEnd = nameEnd + directory.readUInt16LE(at + 30)
    const flags = directory.readUInt16LE(at + 8)
    const name = decodeName(directory.subarray(at + 46, nameEnd), flags)
    const sizes = withWideSizes(directory.subarray(nameEnd, extraEnd), {
      size: directory.readUInt32LE(at + 24),
      compressedSize: directory.readUInt32LE(at + 20),
      offset: directory.readUInt32LE(at + 42),
    })
    const method = directory.readUInt16LE(at + 10)
    entries.push({ name, method, ...sizes, offset: sizes.offset + shift, isEncrypted: (flags & 1) !== 0 })
    at = extraEnd + directory.readUInt16LE(at + 32)
  }
  return entries
}

interface Sizes {
  readonly size: number
  readonly compressedSize: number
  readonly offset: number
}

/** Values of 0xFFFFFFFF stand in the extra field, in this order. */
function withWideSizes(extra: Buffer, sizes: Sizes): Sizes {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue
    let from = at + 4
    const next = (value: number): number => {
      if (value !== 0xffffffff || from + 8 > extra.length) return value
      from += 8
      return Number(extra.readBigUInt64LE(from - 8))
    }
    return { size: next(sizes.size), compressedSize: next(sizes.compressedSize), offset: next(sizes.offset) }
  }
  return sizes
}

/** Without the flag for UTF-8, Windows writes names in the code page of DOS. */
function decodeName(bytes: Buffer, flags: number): string {
  const isUnicode = (flags & 0x800) !== 0 || isUtf8(bytes)
  return (isUnicode ? bytes.toString('utf8') : iconv().decode(bytes, 'cp850')).replace(/\\/g, '/')
}

/** Fewer bytes at the end of the file. */
export async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  if (length <= 0 || position < 0) return Buffer.alloc(0)
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}
