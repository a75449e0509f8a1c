import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { GoldwertError } from '../../contract/errors.ts'
import { containerOf, isOtherArchive } from './archive/containers.ts'
import { openDiskFile } from './disk-file.ts'
import { walkFolder } from './folder.ts'
import type { FoundItem, ReadItemsOptions } from './found-item.ts'
import type { ImportFile } from './importer.ts'
import { placed, type Place } from './place.ts'
import { readArchive } from './read-archive.ts'
import { importerFor } from './registry.ts'

export type { FoundItem, ReadItemsOptions }

/**
 * Reads a file, a folder or an archive. A path that cannot be read at all throws a GoldwertError (file.missing,
 * file.unreadable, file.empty, file.packed, file.unknown-format); inside a folder or archive such a file is a skipped item.
 */
export async function* readItems(path: string, options: ReadItemsOptions): AsyncGenerator<FoundItem> {
  const full = resolve(path)
  const info = await stat(full).catch(cause => {
    throw new GoldwertError('file.missing', { name: basename(full) }, { cause })
  })
  if (info.isDirectory()) yield* readFolder(full, options)
  else yield* readFile(await openDiskFile(full), options, 0)
}

/** `depth` counts the archives around the file. */
async function* readFile(file: ImportFile, options: ReadItemsOptions, depth: number): AsyncGenerator<FoundItem> {
  const container = containerOf(file.head)
  // A packed mailbox named as mbox is unpacked first; spreadsheets are packed themselves and know it.
  const importer = container && options.as !== undefined ? null : importerFor(file, options.as)
  if (importer) {
    for await (const item of importer.read(file, options.signal, options)) {
      yield { format: importer.id, kind: importer.kind, item }
    }
    return
  }
  if (!container)
    throw new GoldwertError(isOtherArchive(file.head) ? 'file.packed' : 'file.unknown-format', { name: file.name })
  yield* readArchive({ kind: container, file, depth }, options, readMember)
}

async function* readFolder(folder: string, options: ReadItemsOptions): AsyncGenerator<FoundItem> {
  const name = basename(folder)
  const packaged = /\.(?:mbox|imapmbox|sbd)$/i.test(name) ? { package: name } : {}
  let bytesBefore = 0
  for await (const member of walkFolder(folder)) {
    options.signal.throwIfAborted()
    let size = 0
    const open = async (): Promise<ImportFile> => {
      const file = await openDiskFile(member.path)
      size = file.size
      return { ...file, name: member.locator }
    }
    yield* readMember(open, { locator: member.locator, bytesBefore, flags: member.flags, ...packaged }, options, 0)
    bytesBefore += size
  }
}

/** Reads one file of a folder or archive; what is wrong with it is an item, not an error. */
async function* readMember(
  open: () => Promise<ImportFile>,
  place: Place,
  options: ReadItemsOptions,
  depth: number,
): AsyncGenerator<FoundItem> {
  try {
    for await (const found of readFile(await open(), options, depth))
      yield { ...found, item: placed(found.item, place) }
  } catch (error) {
    if (!(error instanceof GoldwertError)) throw error
    const reason = error.code.replace(/^file\./, '')
    yield {
      format: 'folder',
      kind: 'mailbox',
      item: { kind: 'skipped', locator: place.locator, reason, bytesRead: place.bytesBefore },
    }
  }
}
