import type { ImportedItem, Importer, ReadOptions } from './importer.ts'

export interface ReadItemsOptions extends ReadOptions {
  readonly signal: AbortSignal
  /** Id of an importer; skips the sniffing. */
  readonly as?: string
}

/** One item and where it comes from. Locators are unique within the path that was asked for. */
export interface FoundItem {
  /** Id of the importer that read it. */
  readonly format: string
  readonly kind: Importer['kind']
  readonly item: ImportedItem
}
