import type { HistoryEntry } from '../../../contract/schemas/review.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'
import { fromJson } from './json.ts'

interface HistoryRow {
  readonly id: number
  readonly at: string
  readonly label: string
  readonly params: string
  readonly change: string
  readonly undone: number
  readonly final: number
}

/** An entry with what is needed to take it back and to do it again, as the change's own code wrote it. */
export interface RecordedEntry {
  readonly entry: HistoryEntry
  readonly change: unknown
}

const rowToEntry = (row: Omit<HistoryRow, 'change'>): HistoryEntry => ({
  id: row.id,
  at: row.at,
  label: row.label,
  params: fromJson<Record<string, string>>(row.params),
  undone: row.undone === 1,
  ...(row.final === 1 ? { final: true } : {}),
})

const rowToRecorded = (row: HistoryRow): RecordedEntry => ({
  entry: rowToEntry(row),
  change: fromJson<unknown>(row.change),
})

const SHOWN_ENTRIES = 200

/** Steps taken back that come after all that stand: those can be done again in their order. */
const canBeRedone = 'undone = 1 AND id > (SELECT coalesce(max(id), 0) FROM history WHERE undone = 0)'

/** The newest steps, newest first: those that stand, and those that can be done again. */
export const listHistory = (db: ReadableDb): HistoryEntry[] =>
  db
    .prepare<[number], Omit<HistoryRow, 'change'>>(
      `SELECT id, at, label, params, undone, final FROM history WHERE undone = 0 OR ${canBeRedone} ORDER BY id DESC LIMIT ?`,
    )
    .all(SHOWN_ENTRIES)
    .map(rowToEntry)

/** A new step forgets what was taken back before it: there is one line of history, no tree. */
export function addHistory(
  db: WritableDb,
  at: string,
  label: string,
  params: Readonly<Record<string, string>>,
  change: unknown,
): void {
  forgetUndone(db)
  db.prepare<[string, string, string, string]>(
    'INSERT INTO history (at, label, params, change) VALUES (?, ?, ?, ?)',
  ).run(at, label, JSON.stringify(params), JSON.stringify(change))
}

/** What was taken back can then not be done again; but for imports, each of which stands for itself. */
export const forgetUndone = (db: WritableDb): void =>
  void db.prepare(`DELETE FROM history WHERE undone = 1 AND label <> 'import.done'`).run()

/** The step that "undo" takes back: the newest not yet undone. */
export const nextToUndo = (db: ReadableDb): RecordedEntry | null =>
  recorded(db, 'SELECT * FROM history WHERE undone = 0 AND final = 0 ORDER BY id DESC LIMIT 1')

/** The step that "redo" does again: the oldest of those undone. */
export const nextToRedo = (db: ReadableDb): RecordedEntry | null =>
  recorded(db, `SELECT * FROM history WHERE ${canBeRedone} ORDER BY id LIMIT 1`)

function recorded(db: ReadableDb, sql: string, ...values: number[]): RecordedEntry | null {
  const row = db.prepare<number[], HistoryRow>(sql).get(...values)
  return row === undefined ? null : rowToRecorded(row)
}

/** Says that a step was taken back, or done again. */
export const markUndone = (db: WritableDb, id: number, undone: boolean): void =>
  void db.prepare<[number, number]>('UPDATE history SET undone = ? WHERE id = ?').run(undone ? 1 : 0, id)

/** The step in which a source came; null where it brought nothing. */
export const findImport = (db: ReadableDb, sourceId: number): RecordedEntry | null =>
  recorded(
    db,
    `SELECT * FROM history WHERE label = 'import.done' AND undone = 0 AND json_extract(change, '$.sourceId') = ?`,
    sourceId,
  )

/** null where there is no such import that was taken back. */
export const findUndoneImport = (db: ReadableDb, id: number): RecordedEntry | null =>
  recorded(db, `SELECT * FROM history WHERE label = 'import.done' AND undone = 1 AND id = ?`, id)

/** Imports taken back, the last one first. */
export const listUndoneImports = (db: ReadableDb): RecordedEntry[] =>
  db
    .prepare<[], HistoryRow>(`SELECT * FROM history WHERE label = 'import.done' AND undone = 1 ORDER BY id DESC`)
    .all()
    .map(rowToRecorded)

/** The owner has chosen the file once more. */
export const forgetUndoneImport = (db: WritableDb, path: string): void =>
  void db
    .prepare<[string]>(
      `DELETE FROM history WHERE label = 'import.done' AND undone = 1 AND json_extract(change, '$.path') = ?`,
    )
    .run(path)

/** The step is another one from now on: undone, or done. */
export const rewriteStep = (db: WritableDb, id: number, change: unknown, undone: boolean): void =>
  void db
    .prepare<[string, number, number]>('UPDATE history SET change = ?, undone = ? WHERE id = ?')
    .run(JSON.stringify(change), undone ? 1 : 0, id)

/** There never was such a step: it can neither be taken back nor done again. */
export const removeStep = (db: WritableDb, id: number): void =>
  void db.prepare<[number]>('DELETE FROM history WHERE id = ?').run(id)

/** Letters that went and came back bear other ids; the steps that name them follow. */
export function renameLetters(db: WritableDb, nowById: ReadonlyMap<number, number>): void {
  const follow = (key: string, value: unknown): unknown =>
    key === 'verbatimId' && typeof value === 'number' ? (nowById.get(value) ?? value) : value
  rewriteHistory(db, ({ change }) => {
    const written = JSON.stringify(change, follow)
    return written === JSON.stringify(change) ? change : fromJson<unknown>(written)
  })
}

/** A step that has been taken back in a way of its own; it can be done again. */
export const addUndone = (
  db: WritableDb,
  at: string,
  label: string,
  params: Readonly<Record<string, string>>,
  change: unknown,
): void =>
  void db
    .prepare<[string, string, string, string]>(
      'INSERT INTO history (at, label, params, change, undone) VALUES (?, ?, ?, ?, 1)',
    )
    .run(at, label, JSON.stringify(params), JSON.stringify(change))

/** A step that cannot be taken back stands in the list all the same. */
export function addFinalStep(
  db: WritableDb,
  at: string,
  label: string,
  params: Readonly<Record<string, string>>,
): void {
  forgetUndone(db)
  db.prepare<[string, string, string]>(
    `INSERT INTO history (at, label, params, change, final) VALUES (?, ?, ?, 'null', 1)`,
  ).run(at, label, JSON.stringify(params))
}

/** Puts another change in the place of each step's; a step for which there is none is forgotten. */
export function rewriteHistory(db: WritableDb, rewrite: (step: RecordedEntry) => unknown): void {
  const ids = db.prepare<[], number>('SELECT id FROM history WHERE final = 0').pluck().all()
  const update = db.prepare<[string, number]>('UPDATE history SET change = ? WHERE id = ?')
  const forget = db.prepare<[number]>('DELETE FROM history WHERE id = ?')
  for (const id of ids) {
    const step = recorded(db, 'SELECT * FROM history WHERE id = ?', id)
    if (step === null) continue
    const change = rewrite(step)
    if (change === null) forget.run(id)
    else if (change !== step.change) update.run(JSON.stringify(change), id)
  }
}
