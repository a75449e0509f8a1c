import { deflateRawSync } from 'node:zlib'
import type { Theme } from '../../../contract/schemas/theme.ts'
import type { CodebookVersion } from '../../../contract/schemas/codebook-edit.ts'
import type { Bilingual } from '../../../contract/schemas/language.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'
import { fromJson } from './json.ts'

/** How many verbatims bore each theme; names too, since a theme may be gone when this is read. */
export type ThemeTotals = Readonly<Record<string, { readonly name: Bilingual; readonly n: number }>>

/** Each theme's name now, and the verbatims that bear it or are suggested for it. */
export function themeTotals(db: ReadableDb): ThemeTotals {
  const rows = db
    .prepare<[], { id: string; data: string; n: number }>(
      `SELECT t.id, t.data, (SELECT count(*) FROM coding c WHERE c.theme_id = t.id AND c.review <> 'rejected') AS n
       FROM theme t ORDER BY t.position`,
    )
    .all()
  return Object.fromEntries(rows.map(({ id, data, n }) => [id, { name: fromJson<Theme>(data).name, n }]))
}

export interface NewVersion {
  readonly version: number
  readonly at: string
  readonly label: string
  readonly params: Readonly<Record<string, string>>
  readonly undone: boolean
  readonly themes: readonly Theme[]
  readonly before: ThemeTotals
}

/** Keeps the themes of a version as they were; the same number again replaces it. */
export const addCodebookVersion = (db: WritableDb, made: NewVersion): void =>
  void db
    .prepare<[number, string, string, string, number, Uint8Array, number, string]>(
      `INSERT OR REPLACE INTO codebook_version (version, at, label, params, undone, themes, theme_count, before)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      made.version,
      made.at,
      made.label,
      JSON.stringify(made.params),
      made.undone ? 1 : 0,
      deflateRawSync(JSON.stringify(made.themes)),
      made.themes.length,
      JSON.stringify(made.before),
    )

/** All is tagged by this version: what it changed can be told. Later imports are none of its doing. */
export function completeCodebookVersion(db: WritableDb, version: number): void {
  const open = db
    .prepare<[number], { version: number }>('SELECT version FROM codebook_version WHERE version = ? AND after IS NULL')
    .get(version)
  if (open === undefined) return
  db.prepare<[string, number]>('UPDATE codebook_version SET after = ? WHERE version = ?').run(
    JSON.stringify(themeTotals(db)),
    version,
  )
}

interface VersionRow {
  readonly version: number
  readonly at: string
  readonly label: string
  readonly params: string
  readonly undone: number
  readonly theme_count: number
  readonly before: string
  readonly after: string | null
}

const SHOWN = 100

/** Newest first. */
export const listCodebookVersions = (db: ReadableDb): CodebookVersion[] =>
  db
    .prepare<[], VersionRow>(
      `SELECT version, at, label, params, undone, theme_count, before, after FROM codebook_version
       ORDER BY version DESC LIMIT ${SHOWN}`,
    )
    .all()
    .map(row => ({
      version: row.version,
      at: row.at,
      label: row.label,
      params: fromJson(row.params),
      undone: row.undone === 1,
      themes: row.theme_count,
      effect: row.after === null ? null : effectOf(fromJson(row.before), fromJson(row.after)),
    }))

function effectOf(before: ThemeTotals, after: ThemeTotals): CodebookVersion['effect'] {
  const ids = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return ids.flatMap(themeId => {
    const [old, now] = [before[themeId]?.n ?? 0, after[themeId]?.n ?? 0]
    const name = after[themeId]?.name ?? before[themeId]?.name
    return old === now || name === undefined ? [] : [{ themeId, name, before: old, after: now }]
  })
}
