import type { MapiMessage } from '../../mapi/mapi-message.ts'
import { MapiProperties, propertyIds, type MapiValue } from '../../mapi/mapi-properties.ts'
import type { MapiAttachment } from '../../mapi/mapi-attachment.ts'
import { flagsOf, toMapiMessage } from '../../mapi/to-mapi-message.ts'
import { openCompoundFile, type CompoundEntry } from '../compound-file.ts'

export interface MsgItem {
  readonly message: MapiMessage
  readonly flags: readonly string[]
}

const fixedHeader = { root: 32, embedded: 24, other: 8 } as const

/** Reads an Outlook item file (MS-OXMSG). Null if it is no compound file or holds no properties. */
export function readMsg(file: Buffer): MsgItem | null {
  const root = openCompoundFile(file)
  if (!root || !root.children.some(isProperties)) return null
  const item = readProperties(root, fixedHeader.root, 0)
  const parts = (prefix: string) => root.children.filter(entry => entry.isFolder && entry.name.startsWith(prefix))
  const recipients = parts('__recip_version1.0').map(entry => readProperties(entry, fixedHeader.other, item.codePage))
  const attachments = parts('__attach_version1.0').map(entry => readAttachment(entry, item.codePage))
  return { message: toMapiMessage(item, recipients, attachments), flags: flagsOf(item) }
}

const isProperties = (entry: CompoundEntry): boolean => entry.name === '__properties_version1.0'

function readAttachment(folder: CompoundEntry, codePage: number): MapiAttachment {
  const properties = readProperties(folder, fixedHeader.other, codePage)
  const data = folder.children.find(entry => entry.name.toUpperCase() === '__SUBSTG1.0_37010102')
  return data ? { properties, dataBytes: data.size, read: data.read } : { properties, dataBytes: null }
}

/** Short values stand in one stream, each long one in a stream named by its id and type. */
function readProperties(folder: CompoundEntry, headerBytes: number, codePage: number): MapiProperties {
  const values = new Map<number, MapiValue>()
  const fixed = folder.children.find(isProperties)?.read() ?? Buffer.alloc(0)
  for (let at = headerBytes; at + 16 <= fixed.length; at += 16) {
    if (isStoredApart(fixed.readUInt16LE(at))) continue
    values.set(fixed.readUInt16LE(at + 2), { type: fixed.readUInt16LE(at), bytes: fixed.subarray(at + 8, at + 16) })
  }
  for (const entry of folder.children) {
    const match = /^__substg1\.0_([0-9a-f]{4})([0-9a-f]{4})$/i.exec(entry.name)
    if (!match || entry.isFolder) continue
    const id = Number.parseInt(match[1] ?? '', 16)
    if (id !== propertyIds.attachmentData)
      values.set(id, { type: Number.parseInt(match[2] ?? '', 16), bytes: entry.read() })
  }
  return new MapiProperties(values, codePage)
}

/** Text, binary, objects and lists: the short stream holds only their length. */
const isStoredApart = (type: number): boolean =>
  type === 0x1e || type === 0x1f || type === 0x102 || type === 0x0d || type >= 0x1000
