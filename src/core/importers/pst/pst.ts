import { GoldwertError } from '../../../contract/errors.ts'
import { composeMessage } from '../../mapi/compose-message.ts'
import { isNoLetter } from '../../mapi/mapi-message.ts'
import { propertyIds } from '../../mapi/mapi-properties.ts'
import type { MapiAttachment } from '../../mapi/mapi-attachment.ts'
import { flagsOf, toMapiMessage } from '../../mapi/to-mapi-message.ts'
import type { ImportedItem, Importer, ImportFile, ReadOptions } from '../importer.ts'
import { isPstHeader, PstFile, type PstNode } from './pst-file.ts'
import { folderPaths } from './pst-folders.ts'
import { readProperties, readTable } from './pst-properties.ts'

/** Outlook's data files: .pst of all versions, .ost. */
export const pst: Importer = {
  id: 'pst',
  kind: 'mailbox',
  extensions: ['.pst', '.ost'],
  sniff: head => (isPstHeader(head) && head[8] === 0x53 && head[9] === 0x4d ? 0.99 : 0),
  async *read(file, signal, { isWanted }) {
    if (file.diskPath === null) throw new GoldwertError('file.unreadable', { name: file.name })
    const data = openPst(file.diskPath, file.name)
    try {
      yield* readMessages(data, file, signal, isWanted)
      if (data.isCutOff) yield { kind: 'skipped', locator: file.name, reason: 'cut-off', bytesRead: file.size }
    } finally {
      data.close()
    }
  },
}

function openPst(path: string, name: string): PstFile {
  try {
    return new PstFile(path)
  } catch (cause) {
    throw new GoldwertError('file.unreadable', { name }, { cause })
  }
}

const messageType = 0x04

async function* readMessages(
  file: PstFile,
  { name, size }: ImportFile,
  signal: AbortSignal,
  isWanted: ReadOptions['isWanted'],
): AsyncGenerator<ImportedItem> {
  const nodes = nodesOf(file, name)
  const folders = folderPaths(file, nodes)
  const messages = nodes.filter(node => (node.id & 31) === messageType)
  for (const [i, node] of messages.entries()) {
    signal.throwIfAborted()
    const folder = folders.get(node.parent) ?? null
    const bytesRead = Math.round((size * (i + 1)) / messages.length)
    yield isWanted?.() === false ? { kind: 'passed', bytesRead } : readItem(file, node, folder, bytesRead)
    // Reading is synchronous; others get their turn here.
    if (i % 50 === 49) await new Promise(resolve => setImmediate(resolve))
  }
}

/** The tree of all items; without it nothing can be found. */
function nodesOf(file: PstFile, name: string): readonly PstNode[] {
  try {
    return [...file.nodes()]
  } catch (cause) {
    throw new GoldwertError('file.unreadable', { name }, { cause })
  }
}

function readItem(file: PstFile, node: PstNode, folder: string | null, bytesRead: number): ImportedItem {
  const locator = `${folder === null ? '' : `${folder}/`}#${node.id}`
  try {
    return toItem(file, node, folder, { locator, bytesRead })
  } catch {
    return { kind: 'skipped', locator, reason: 'unreadable', bytesRead } // one broken item must not end the import
  }
}

function toItem(
  file: PstFile,
  node: PstNode,
  folder: string | null,
  base: { readonly locator: string; readonly bytesRead: number },
): ImportedItem {
  const { properties, heap } = readProperties(file, node, 0)
  const messageClass = properties.text(propertyIds.messageClass)
  if (messageClass === null && properties.text(propertyIds.subject) === null)
    return { kind: 'skipped', ...base, reason: 'unreadable' }
  if (isNoLetter(messageClass ?? '')) return { kind: 'skipped', ...base, reason: 'not-a-message' }
  const recipients = tableOf(file, heap.subnodes, 0x692, properties.codePage).map(row => row.properties)
  const attachments = tableOf(file, heap.subnodes, 0x671, properties.codePage).map(row =>
    readAttachment(file, heap.subnodes.get(row.id), row.properties),
  )
  const message = toMapiMessage(properties, recipients, attachments)
  const labels = folder === null ? [] : [folder]
  return { kind: 'message', ...base, offset: null, raw: composeMessage(message), labels, flags: flagsOf(properties) }
}

function tableOf(
  file: PstFile,
  subnodes: ReadonlyMap<number, PstNode>,
  id: number,
  codePage: number,
): ReturnType<typeof readTable> {
  const node = subnodes.get(id)
  return node ? readTable(file, node, codePage) : []
}

/** The table lists only the attachments; names and types stand in the attachment's own properties. */
function readAttachment(
  file: PstFile,
  node: PstNode | undefined,
  fallback: MapiAttachment['properties'],
): MapiAttachment {
  if (!node) return { properties: fallback, dataBytes: null }
  return { properties: readProperties(file, node, fallback.codePage).properties, dataBytes: null }
}
