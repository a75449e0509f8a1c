import type { SurveyMapping } from '../../../contract/schemas/survey.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'
import { fromJson } from './json.ts'

/** Which column means what, as the owner said it for a table with this header. */
export const rememberMapping = (
  db: WritableDb,
  { headerKey, roles, scales }: { readonly headerKey: string } & SurveyMapping,
): void =>
  void db
    .prepare<[string, string]>('INSERT OR REPLACE INTO survey_mapping (header_key, mapping) VALUES (?, ?)')
    .run(headerKey, JSON.stringify({ roles, ...(scales && { scales }) } satisfies SurveyMapping))

/** What the owner said the last time of a table with this header; null the first time. */
export function recallMapping(db: ReadableDb, headerKey: string): SurveyMapping | null {
  const row = db
    .prepare<[string], { mapping: string }>('SELECT mapping FROM survey_mapping WHERE header_key = ?')
    .get(headerKey)
  return row === undefined ? null : fromJson<SurveyMapping>(row.mapping)
}

/** Whether the columns of any table are remembered. */
export const hasMappings = (db: ReadableDb): boolean =>
  db.prepare('SELECT 1 FROM survey_mapping LIMIT 1').get() !== undefined
