import type { FilePreview } from '../../../contract/schemas/source.ts'
import type { SurveyMapping } from '../../../contract/schemas/survey.ts'
import { previewFile } from '../../intake/preview-file.ts'
import { headerKeyOf } from '../../intake/respondent-row.ts'
import type { ReadableDb } from '../../store/handles.ts'
import { hasMappings, recallMapping } from '../../store/queries/survey-mappings.ts'

/** What the owner once said about a table with this header; null for a mailbox and for a table not seen before. */
export async function rememberedMapping(db: ReadableDb, path: string): Promise<SurveyMapping | null> {
  if (!hasMappings(db)) return null
  const { table } = await previewFile(path)
  return table === null ? null : recallMapping(db, headerKeyOf(table))
}

/** A preview whose guesses give way to what is remembered. */
export function withRemembered(db: ReadableDb, preview: FilePreview): FilePreview {
  const known = preview.table === null ? null : recallMapping(db, headerKeyOf(preview.table))
  if (preview.table === null || known === null) return preview
  return {
    ...preview,
    scales: { ...known.scales },
    table: { ...preview.table, roles: { ...preview.table.roles, ...known.roles } },
  }
}
