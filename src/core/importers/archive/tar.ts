import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { toMember, type Member } from './member.ts'
import { readAt } from './zip-directory.ts'

const block = 512
const maxMembers = 1_000_000
const maxNameBytes = 65_536

interface TarHeader {
  readonly name: string
  readonly size: number
  /** `0` file, `5` folder, `L` and `x`: the name of the next one. */
  readonly type: string
}

/** The files of a tar archive on this disk (ustar, with the long names of GNU and of POSIX). */
export async function* tarMembers(path: string, fileSize: number): AsyncGenerator<Member> {
  const handle = await open(path, 'r')
  try {
    let longName: string | null = null
    for (let at = 0, count = 0; count < maxMembers; count++) {
      const header = parseHeader(await readAt(handle, at, block))
      if (!header) return
      const start = at + block
      at = start + Math.ceil(header.size / block) * block
      if (header.type === 'L' || header.type === 'x') {
        longName = nameIn(await readAt(handle, start, Math.min(header.size, maxNameBytes)), header.type) ?? longName
        continue
      }
      const name = longName ?? header.name
      longName = null
      if (header.type === '0' || header.type === '\0' || header.type === '7')
        yield await toMember(name, header.size, () => slice(path, start, header.size))
      if (start + header.size > fileSize) return yield { kind: 'unreadable', name, reason: 'cut-off' }
    }
  } finally {
    await handle.close()
  }
}

async function* slice(path: string, start: number, size: number): AsyncGenerator<Uint8Array> {
  if (size === 0) return
  for await (const chunk of createReadStream(path, { start, end: start + size - 1, highWaterMark: 1024 * 1024 }))
    yield chunk as Uint8Array
}

/** True where a header block with a sound checksum begins. */
export const isTarHeader = (head: Uint8Array): boolean =>
  parseHeader(Buffer.from(head.buffer, head.byteOffset, Math.min(block, head.byteLength))) !== null

function parseHeader(bytes: Buffer): TarHeader | null {
  if (bytes.length < block || bytes[0] === 0) return null
  const stated = Number.parseInt(text(bytes, 148, 156), 8)
  let sum = 8 * 32
  for (let i = 0; i < block; i++) if (i < 148 || i >= 156) sum += bytes[i] ?? 0
  if (sum !== stated) return null
  const isPosix = bytes.toString('latin1', 257, 262) === 'ustar'
  const prefix = isPosix ? text(bytes, 345, 500) : ''
  const name = text(bytes, 0, 100)
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    size: sizeOf(bytes),
    type: bytes.toString('latin1', 156, 157),
  }
}

/** Octal digits, or base 256 for what they cannot hold. */
function sizeOf(bytes: Buffer): number {
  if (((bytes[124] ?? 0) & 0x80) !== 0) return Number(bytes.readBigUInt64BE(128))
  return Number.parseInt(text(bytes, 124, 136), 8) || 0
}

function text(bytes: Buffer, from: number, to: number): string {
  const end = bytes.indexOf(0, from)
  return bytes.toString('utf8', from, end < 0 || end > to ? to : end).trim()
}

function nameIn(bytes: Buffer, type: string): string | null {
  if (type === 'L') return text(bytes, 0, bytes.length)
  return /(?:^|\n)\d+ path=([^\n]*)\n/.exec(bytes.toString('utf8'))?.[1] ?? null
}
