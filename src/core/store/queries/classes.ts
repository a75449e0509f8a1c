import type { MessageClass } from '../../../contract/schemas/message.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'

export interface ClassState {
  readonly verbatimId: number
  readonly class: MessageClass
  readonly reason: string
  readonly byOwner: boolean
}

/** The owner's word on all mail of a sender or a domain, now and in future imports. */
export interface ClassRule {
  readonly scope: 'sender' | 'domain'
  readonly value: string
  readonly class: MessageClass
}

interface ClassRow {
  readonly id: number
  readonly class: MessageClass
  readonly class_reason: string
  readonly class_by_owner: number
}

const rowToState = (row: ClassRow): ClassState => ({
  verbatimId: row.id,
  class: row.class,
  reason: row.class_reason,
  byOwner: row.class_by_owner === 1,
})

const classColumns = 'v.id, v.class, v.class_reason, v.class_by_owner'

/** With the sender's address in lower case, for a rule on it; null where there is no such verbatim. */
export function findClass(
  db: ReadableDb,
  verbatimId: number,
): (ClassState & { readonly sender: string | null }) | null {
  const row = db
    .prepare<[number], ClassRow & { sender: string | null }>(
      `SELECT ${classColumns}, lower(coalesce(m.addresses ->> '$.from.address', v.person_address)) AS sender
       FROM verbatim v LEFT JOIN mail_text m ON m.verbatim_id = v.id WHERE v.id = ?`,
    )
    .get(verbatimId)
  return row === undefined ? null : { ...rowToState(row), sender: row.sender }
}

const suffix = { sender: '', domain: '%@' }

/** All mail of the sender or domain that the owner has not classed singly. */
export function classesOfSender(db: ReadableDb, scope: 'sender' | 'domain', value: string): ClassState[] {
  return db
    .prepare<[string], ClassRow>(
      `SELECT ${classColumns} FROM message m JOIN verbatim v ON v.id = m.verbatim_id
       WHERE v.class_reason <> 'owner-message' AND CASE WHEN m.is_form = 0 AND v.person_address IS NOT NULL THEN v.person_address
         ELSE (SELECT lower(x.addresses ->> '$.from.address') FROM mail_text x WHERE x.verbatim_id = v.id) END LIKE ? ESCAPE '\\'`,
    )
    .all(suffix[scope] + value.replaceAll(/[\\%_]/g, '\\$&'))
    .map(rowToState)
}

/** The class of one verbatim; its tags and case are not looked at anew here. */
export const writeClass = (db: WritableDb, state: ClassState): void =>
  void db
    .prepare<[MessageClass, string, number, number]>(
      'UPDATE verbatim SET class = ?, class_reason = ?, class_by_owner = ? WHERE id = ?',
    )
    .run(state.class, state.reason, state.byOwner ? 1 : 0, state.verbatimId)

/** In no order: a sender has at most one rule, a domain too. */
export const listClassRules = (db: ReadableDb): ClassRule[] =>
  db.prepare<[], ClassRule>('SELECT scope, value, class FROM class_rule').all()

/** null where the owner has said nothing of this sender or domain. */
export const findClassRule = (db: ReadableDb, scope: 'sender' | 'domain', value: string): MessageClass | null =>
  db
    .prepare<[string, string], { class: MessageClass }>('SELECT class FROM class_rule WHERE scope = ? AND value = ?')
    .get(scope, value)?.class ?? null

/** One rule per sender or domain; a later word replaces the earlier. */
export const putClassRule = (db: WritableDb, rule: ClassRule): void =>
  void db
    .prepare<[string, string, MessageClass]>('INSERT OR REPLACE INTO class_rule (scope, value, class) VALUES (?, ?, ?)')
    .run(rule.scope, rule.value, rule.class)

/** From now on; letters classed by the rule keep their class. */
export const forgetClassRule = (db: WritableDb, rule: Omit<ClassRule, 'class'>): void =>
  void db.prepare<[string, string]>('DELETE FROM class_rule WHERE scope = ? AND value = ?').run(rule.scope, rule.value)

/** A mail whose class hangs on whose address it bears. */
export interface ClassableRow {
  readonly id: number
  readonly class: MessageClass
  readonly title: string
  readonly text: string
  readonly hidden: string
  readonly addresses: string
  readonly in_reply_to: string | null
}

const isMailOfPeople = `v.kind = 'message' AND v.class IN ('customer', 'own', 'internal')`

/** Also those that the owner has classed. */
export const countMailsOfPeople = (db: ReadableDb): number =>
  db.prepare<[], number>(`SELECT count(*) FROM verbatim v WHERE ${isMailOfPeople}`).pluck().get() ?? 0

/** Mails of people, as far as the owner has not classed them, from the id after `after` on. */
export const readClassable = (db: ReadableDb, after: number, limit: number): ClassableRow[] =>
  db
    .prepare<[number, number], ClassableRow>(
      `SELECT v.id, v.class, v.title, x.text, x.hidden, m.addresses, m.in_reply_to
       FROM verbatim v JOIN mail_text m ON m.verbatim_id = v.id JOIN verbatim_text x ON x.verbatim_id = v.id
       WHERE v.id > ? AND ${isMailOfPeople} AND v.class_by_owner = 0 ORDER BY v.id LIMIT ?`,
    )
    .all(after, limit)

/** Marks which of these mails reached the owner's own addresses; returns those that were marked otherwise before. */
export const writeDirect = (db: WritableDb, ids: readonly number[], owner: readonly string[]): number[] =>
  db
    .prepare<[string, string], { id: number }>(
      `UPDATE message SET is_direct = 1 - is_direct
       WHERE verbatim_id IN (SELECT value FROM json_each(?)) AND is_direct <>
        EXISTS (SELECT 1 FROM json_each(message.recipients) r WHERE r.value IN (SELECT value FROM json_each(?)))
       RETURNING verbatim_id AS id`,
    )
    .all(JSON.stringify(ids), JSON.stringify(owner))
    .map(({ id }) => id)
