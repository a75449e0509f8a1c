import { propertyIds } from '../../mapi/mapi-properties.ts'
import type { PstFile, PstNode } from './pst-file.ts'
import { readProperties } from './pst-properties.ts'

const folderType = 0x02
const rootFolder = 0x122
const maxDepth = 30

/** Paths of all folders by their ids, e.g. `Posteingang/Anfragen`; without the root and the file's own top folder. */
export function folderPaths(file: PstFile, nodes: readonly PstNode[]): ReadonlyMap<number, string> {
  const folders = new Map(nodes.filter(node => (node.id & 31) === folderType).map(node => [node.id, node]))
  const names = new Map([...folders].map(([id, node]) => [id, nameOf(file, node)]))
  const paths = new Map<number, string>()
  for (const id of folders.keys()) {
    const path = pathOf(id, folders, names)
    if (path !== '') paths.set(id, path)
  }
  return paths
}

function nameOf(file: PstFile, node: PstNode): string {
  try {
    return readProperties(file, node, 0).properties.text(propertyIds.displayName) ?? ''
  } catch {
    return '' // the mails of a folder without a sound name are still read
  }
}

function pathOf(id: number, folders: ReadonlyMap<number, PstNode>, names: ReadonlyMap<number, string>): string {
  const parts: string[] = []
  let at = folders.get(id)
  for (let depth = 0; at && at.id !== rootFolder && depth < maxDepth; depth++) {
    const above = folders.get(at.parent)
    // Directly below the root lies "Top of Outlook data file"; its name says nothing.
    if (above?.id !== rootFolder) parts.unshift(names.get(at.id) ?? '')
    at = above?.id === at.id ? undefined : above
  }
  return parts.filter(part => part !== '').join('/')
}
