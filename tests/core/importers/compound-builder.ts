/** A folder or stream to be written into a compound file. */
export type CompoundSpec = { readonly [name: string]: Buffer | CompoundSpec }

const end = 0xfffffffe
const free = 0xffffffff
const sectorBytes = 512

interface Entry {
  readonly name: string
  readonly kind: number
  child: number
  right: number
  first: number
  readonly size: number
}

/** Writes a compound file (MS-CFB): short streams in the mini stream, long ones in sectors, siblings as a plain list. */
export function buildCompoundFile(spec: CompoundSpec): Buffer {
  const sectors: Buffer[] = []
  const table: number[] = []
  const mini: Buffer[] = []
  const miniTable: number[] = []
  const entries: Entry[] = [{ name: 'Root Entry', kind: 5, child: free, right: free, first: end, size: 0 }]

  const addChain = (bytes: Buffer, pieces: Buffer[], next: number[], size: number): number => {
    const first = pieces.length
    for (let at = 0; at < bytes.length; at += size) {
      const piece = Buffer.alloc(size)
      bytes.copy(piece, 0, at)
      pieces.push(piece)
      next.push(at + size < bytes.length ? pieces.length : end)
    }
    return bytes.length === 0 ? end : first
  }
  const addFolder = (folder: CompoundSpec): number => {
    let before = -1
    let top = free
    for (const [name, content] of Object.entries(folder)) {
      const isStream = Buffer.isBuffer(content)
      const id = entries.length
      entries.push({
        name,
        kind: isStream ? 2 : 1,
        child: free,
        right: free,
        first: end,
        size: isStream ? content.length : 0,
      })
      const entry = entries[id]
      if (entry && isStream)
        entry.first =
          content.length < 4096
            ? addChain(content, mini, miniTable, 64)
            : addChain(content, sectors, table, sectorBytes)
      if (entry && !isStream) entry.child = addFolder(content)
      const previous = entries[before]
      if (previous) previous.right = id
      else top = id
      before = id
    }
    return top
  }
  const root = entries[0]
  if (root) root.child = addFolder(spec)
  const miniStream = Buffer.concat(mini)
  const miniFirst = addChain(miniStream, sectors, table, sectorBytes)
  const directory = Buffer.concat(
    entries.map((entry, i) => entryBytes(i === 0 ? { ...entry, first: miniFirst, size: miniStream.length } : entry)),
  )
  const directoryFirst = addChain(directory, sectors, table, sectorBytes)
  const miniTableFirst = addChain(numbers(miniTable), sectors, table, sectorBytes)
  const tableSectors = Math.ceil((table.length + 4) / 128)
  const tableFirst = sectors.length
  for (let i = 0; i < tableSectors; i++) table.push(0xfffffffd)
  while (table.length % 128 !== 0) table.push(free)
  return Buffer.concat([header(directoryFirst, miniTableFirst, tableFirst, tableSectors), ...sectors, numbers(table)])
}

function numbers(list: readonly number[]): Buffer {
  const bytes = Buffer.alloc(list.length * 4)
  for (const [i, value] of list.entries()) bytes.writeUInt32LE(value, i * 4)
  return bytes
}

function entryBytes({ name, kind, child, right, first, size }: Entry): Buffer {
  const bytes = Buffer.alloc(128)
  bytes.write(name, 0, 'utf16le')
  bytes.writeUInt16LE(name.length * 2 + 2, 64)
  bytes[66] = kind
  bytes.writeUInt32LE(free, 68)
  bytes.writeUInt32LE(right, 72)
  bytes.writeUInt32LE(child, 76)
  bytes.writeUInt32LE(first, 116)
  bytes.writeUInt32LE(size, 120)
  return bytes
}

function header(directory: number, miniTable: number, table: number, tableSectors: number): Buffer {
  const bytes = Buffer.alloc(512, 0xff)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes)
  bytes.fill(0, 8, 76)
  bytes.writeUInt16LE(9, 30)
  bytes.writeUInt16LE(6, 32)
  bytes.writeUInt32LE(tableSectors, 44)
  bytes.writeUInt32LE(directory, 48)
  bytes.writeUInt32LE(4096, 56)
  bytes.writeUInt32LE(miniTable, 60)
  bytes.writeUInt32LE(end, 68)
  for (let i = 0; i < tableSectors; i++) bytes.writeUInt32LE(table + i, 76 + i * 4)
  return bytes
}
