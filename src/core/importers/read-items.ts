import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { GoldwertError } from '../../contract/errors.ts'
import type { SurveyMapping } from '../../contract/schemas/survey.ts'
import { openDiskFile } from './disk-file.ts'
import { walkFolder } from './folder.ts'
import type { ImportedItem, Importer, ImportFile } from './importer.ts'
import { importerFor } from './registry.ts'

export interface ReadItemsOptions {
  readonly signal: AbortSignal
  /** Id of an importer; skips the sniffing. */
  readonly as?: string
  readonly mapping?: SurveyMapping
}

/** One item and where it comes from. Locators are unique within the path that was asked for. */
export interface FoundItem {
  /** Id of the importer that read it. */
  readonly format: string
  readonly kind: Importer['kind']
  readonly item: ImportedItem
}

/**
 * Reads a file, a folder or an archive. A path that cannot be read at all throws a GoldwertError (file.missing,
 * file.unreadable, file.empty, file.unknown-format); inside a folder such a file is a skipped item.
 */
export async function* readItems(path: string, options: ReadItemsOptions): AsyncGenerator<FoundItem> {
  const full = resolve(path)
  const info = await stat(full).catch(cause => {
    throw new GoldwertError('file.missing', { name: basename(full) }, { cause })
  })
  if (info.isDirectory()) yield* readFolder(full, options)
  else yield* readFile(await openDiskFile(full), options)
}

async function* readFile(file: ImportFile, options: ReadItemsOptions): AsyncGenerator<FoundItem> {
  const importer = importerFor(file, options.as)
  if (!importer) throw new GoldwertError('file.unknown-format', { name: file.name })
  for await (const item of importer.read(file, options.signal, options.mapping ? { mapping: options.mapping } : {})) {
    yield { format: importer.id, kind: importer.kind, item }
  }
}

async function* readFolder(folder: string, options: ReadItemsOptions): AsyncGenerator<FoundItem> {
  let bytesBefore = 0
  for await (const member of walkFolder(folder)) {
    options.signal.throwIfAborted()
    const place = (item: ImportedItem): ImportedItem => inFolder(item, member.locator, bytesBefore)
    try {
      const file = await openDiskFile(member.path)
      for await (const found of readFile({ ...file, name: member.locator }, options))
        yield { ...found, item: place(found.item) }
      bytesBefore += file.size
    } catch (error) {
      if (!(error instanceof GoldwertError)) throw error
      yield {
        format: 'folder',
        kind: 'mailbox',
        item: { kind: 'skipped', locator: member.locator, reason: error.code, bytesRead: bytesBefore },
      }
    }
  }
}

function inFolder(item: ImportedItem, member: string, bytesBefore: number): ImportedItem {
  if (item.kind === 'table') return item
  const locator =
    item.locator === member ? member : `${member}${item.locator.startsWith('@') ? '' : '#'}${item.locator}`
  return { ...item, locator, bytesRead: bytesBefore + item.bytesRead }
}
