import type { SurveyMapping } from '../../contract/schemas/survey.ts'
import type { ImportedItem, Importer } from './importer.ts'

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
