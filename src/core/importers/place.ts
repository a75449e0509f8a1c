import { marksOfPlace } from './folder-marks.ts'
import type { ImportedItem } from './importer.ts'

/** Where a file lies within the path that the owner gave. */
export interface Place {
  /** Path inside the folder or archive, with `/`. */
  readonly locator: string
  readonly bytesBefore: number
  /** The only file of its archive (.gz): its items need no path. */
  readonly isWhole?: boolean
  /** Name of the folder that was given, where it is itself a mail folder (a package of Apple Mail). */
  readonly package?: string
  /** Flags that its folder notes of it. */
  readonly flags?: readonly string[]
}

/** Puts an item in its place: the whole locator, and what the folder says of it. */
export function placed(item: ImportedItem, place: Place): ImportedItem {
  if (item.kind === 'table') return item
  const bytesRead = place.bytesBefore + item.bytesRead
  if (item.kind === 'passed') return { ...item, bytesRead }
  const locator = place.isWhole ? item.locator : joined(place.locator, item.locator)
  if (item.kind !== 'message') return { ...item, locator, bytesRead }
  const marks = marksOfPlace(place.package === undefined ? place.locator : `${place.package}/${place.locator}`)
  if (marks.flags.includes('deleted')) return { kind: 'skipped', locator, reason: 'deleted', bytesRead }
  const labels = item.labels.length > 0 ? item.labels : marks.labels
  return {
    ...item,
    locator,
    bytesRead,
    labels,
    flags: [...new Set([...item.flags, ...marks.flags, ...(place.flags ?? [])])],
  }
}

function joined(file: string, inner: string): string {
  if (inner === '' || inner === file || file.endsWith(`/${inner}`)) return file
  return /^[@#]/.test(inner) ? `${file}${inner}` : `${file}!${inner}`
}
