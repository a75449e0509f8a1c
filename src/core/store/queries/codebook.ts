import { Theme } from '../../../contract/schemas/theme.ts'
import { ListId, type Codebook, type RuleList } from '../../domain/codebook.ts'
import type { PlacedTheme } from '../../domain/theme-order.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'
import { fromJson } from './json.ts'

interface ThemeRow {
  readonly data: string
}

/** In the order of the owner, archived ones too. */
export function listThemes(db: ReadableDb): Theme[] {
  return db
    .prepare<[], ThemeRow>('SELECT data FROM theme ORDER BY position, id')
    .all()
    .map(({ data }) => fromJson<Theme>(data))
}

/** null where it was removed. */
export function findTheme(db: ReadableDb, id: string): Theme | null {
  const row = db.prepare<[string], ThemeRow>('SELECT data FROM theme WHERE id = ?').get(id)
  return row === undefined ? null : fromJson<Theme>(row.data)
}

/** Adds the theme at the end, or replaces the one with its id where it stands. */
export function putTheme(db: WritableDb, theme: Theme): void {
  db.prepare<[string, string | null, number, string]>(
    `INSERT INTO theme (id, parent_id, position, archived, data)
     VALUES (?, ?, (SELECT coalesce(max(position), 0) + 1 FROM theme), ?, ?)
     ON CONFLICT (id) DO UPDATE SET parent_id = excluded.parent_id, archived = excluded.archived, data = excluded.data`,
  ).run(theme.id, theme.parentId, theme.archived ? 1 : 0, JSON.stringify(theme))
}

/** Where a theme goes that is put last. */
export const nextPosition = (db: ReadableDb): number =>
  db.prepare<[], { next: number }>('SELECT coalesce(max(position), 0) + 1 AS next FROM theme').get()?.next ?? 1

/** All themes, each with its place. */
export const listPlacedThemes = (db: ReadableDb): PlacedTheme[] =>
  db
    .prepare<[], ThemeRow & { position: number }>('SELECT data, position FROM theme ORDER BY position, id')
    .all()
    .map(({ data, position }) => ({ theme: fromJson<Theme>(data), position }))

/** Where it stands in the list, smallest first. */
export const placeTheme = (db: WritableDb, id: string, position: number): void =>
  void db.prepare<[number, string]>('UPDATE theme SET position = ? WHERE id = ?').run(position, id)

/** Its codings go with it; what lies below it is not looked at. */
export const removeThemeRow = (db: WritableDb, id: string): void =>
  void db.prepare<[string]>('DELETE FROM theme WHERE id = ?').run(id)

/** Its codings go with it; themes below it move up to its parent. */
export function deleteTheme(db: WritableDb, theme: Theme): void {
  for (const child of listThemes(db).filter(other => other.parentId === theme.id))
    putTheme(db, { ...child, parentId: theme.parentId })
  removeThemeRow(db, theme.id)
}

/** Grows with every change of the rules, so that tags made with older ones can be told. */
export function codebookVersion(db: ReadableDb): number {
  return db.prepare<[], { version: number }>('SELECT version FROM codebook_state').get()?.version ?? 1
}

/** All that the tagger goes by; a list that the workspace lacks is empty. */
export function readCodebook(db: ReadableDb): Codebook {
  const lists = db
    .prepare<[], { id: string; rules: string }>('SELECT id, rules FROM rule_list')
    .all()
    .map(({ id, rules }) => [id, fromJson<RuleList>(rules)] as const)
  const byId = Object.fromEntries(lists)
  const complete = ListId.options.map(id => [id, byId[id] ?? emptyList] as const)
  return {
    version: codebookVersion(db),
    themes: listThemes(db),
    lists: Object.fromEntries(complete) as Codebook['lists'],
  }
}

const emptyList: RuleList = { terms: { de: [], en: [] }, watch: { de: [], en: [] } }

/** Fills an empty workspace, e.g. with the starter codebook. */
export function writeCodebook(db: WritableDb, { version, themes, lists }: Codebook): void {
  const insert = db.prepare<[string, string]>('INSERT OR REPLACE INTO rule_list (id, rules) VALUES (?, ?)')
  db.transaction(() => {
    setCodebookVersion(db, version)
    for (const theme of themes) putTheme(db, theme)
    for (const [id, rules] of Object.entries(lists)) insert.run(id, JSON.stringify(rules))
  })
}

/** Goes up by one with each change of the rules. */
export function setCodebookVersion(db: WritableDb, version: number): void {
  db.prepare<[number]>('INSERT OR REPLACE INTO codebook_state (id, version) VALUES (1, ?)').run(version)
}
