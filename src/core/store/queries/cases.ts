import type { Polarity } from '../../../contract/schemas/coding.ts'
import type { Channel } from '../../../contract/schemas/message.ts'
import { summariseCase, type CaseMember, type CaseMemberTheme, type FeedbackCase } from '../../domain/feedback-case.ts'
import { secondsOf } from '../../domain/seconds-of.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'

type MemberRow = Omit<GroupMember, 'reviewed' | 'gold' | 'themes'> & {
  readonly group_id: number
  readonly reviewed: number
  readonly gold: number
}
interface ThemeRow {
  readonly verbatim_id: number
  readonly theme_id: string
  readonly confirmed: number
  readonly polarity: Polarity
}

/** A thread with its mails, or a case with the answers of one respondent. */
interface Group {
  readonly members: GroupMember[]
  readonly caseIds: Set<number>
}
interface GroupMember extends CaseMember {
  /** The case it was in so far. */
  readonly caseId: number | null
}

const channelSql = `CASE WHEN v.kind = 'answer' THEN 'survey' WHEN m.is_direct = 1 THEN 'direct' WHEN m.is_form = 1 THEN 'form' ELSE 'mail' END`

const memberSql = (column: string): string =>
  `SELECT v.${column} AS group_id, v.id, v.said_on AS saidOn, v.month, v.class, ${channelSql} AS channel,
    v.person_address AS personAddress, v.reviewed_at IS NOT NULL AS reviewed, v.type, v.sentiment, v.cause, v.outcome,
    v.decline_reason AS declineReason, v.competitor, v.gold, v.case_id AS caseId
   FROM verbatim v LEFT JOIN message m ON m.verbatim_id = v.id WHERE v.${column} IN (SELECT value FROM json_each(?))`
// The plus keeps SQLite from walking through all customers' letters, as it would in a new workspace, of which it knows no numbers yet.
const themeSql = (column: string): string =>
  `SELECT t.verbatim_id, t.theme_id, t.review = 'confirmed' AS confirmed, t.polarity
   FROM verbatim v JOIN coding t ON t.verbatim_id = v.id
   WHERE v.${column} IN (SELECT value FROM json_each(?)) AND +v.class = 'customer' AND t.review <> 'rejected'`

/** Counts the cases of these threads anew, after mails came, went or were reviewed. Call it inside a transaction. */
export function refreshCasesOfThreads(db: WritableDb, threadIds: readonly number[]): void {
  for (const [threadId, group] of readGroups(db, 'thread_id', threadIds)) writeGroup(db, group, threadId)
}

/** The same for cases without a thread: the answers of one respondent. */
export function refreshCases(db: WritableDb, caseIds: readonly number[]): void {
  for (const group of readGroups(db, 'case_id', caseIds).values()) writeGroup(db, group, null)
}

/** Threads and respondents' cases that these verbatims belong to. */
export function refreshCasesOfVerbatims(db: WritableDb, ids: readonly number[]): void {
  const rows = db
    .prepare<[string], { thread_id: number | null; case_id: number | null }>(
      'SELECT DISTINCT thread_id, case_id FROM verbatim WHERE id IN (SELECT value FROM json_each(?))',
    )
    .all(JSON.stringify(ids))
  refreshCasesOfThreads(db, [...new Set(rows.flatMap(({ thread_id }) => thread_id ?? []))])
  refreshCases(
    db,
    rows.flatMap(({ thread_id, case_id }) => (thread_id === null ? (case_id ?? []) : [])),
  )
}

function readGroups(db: ReadableDb, column: 'thread_id' | 'case_id', ids: readonly number[]): Map<number, Group> {
  const groups = new Map<number, Group>()
  if (ids.length === 0) return groups
  const list = JSON.stringify(ids)
  const themes = readThemes(db, column, list)
  for (const { group_id, ...row } of db.prepare<[string], MemberRow>(memberSql(column)).all(list)) {
    const group = groups.get(group_id) ?? { members: [], caseIds: new Set<number>() }
    groups.set(group_id, group)
    if (row.caseId !== null) group.caseIds.add(row.caseId)
    group.members.push({ ...row, reviewed: row.reviewed === 1, gold: row.gold === 1, themes: themes.get(row.id) ?? [] })
  }
  return groups
}

function readThemes(db: ReadableDb, column: 'thread_id' | 'case_id', list: string): Map<number, CaseMemberTheme[]> {
  const themes = new Map<number, CaseMemberTheme[]>()
  for (const { verbatim_id, theme_id, confirmed, polarity } of db
    .prepare<[string], ThemeRow>(themeSql(column))
    .all(list)) {
    const found = themes.get(verbatim_id)
    const theme = { themeId: theme_id, confirmed: confirmed === 1, polarity }
    if (found === undefined) themes.set(verbatim_id, [theme])
    else found.push(theme)
  }
  return themes
}

/** Where a thread fell apart, its case stays with one part only. */
const isSharedWithOthers = (db: ReadableDb, caseId: number, threadId: number): boolean =>
  db
    .prepare<[number, number], { one: number }>(
      'SELECT 1 AS one FROM verbatim WHERE case_id = ? AND thread_id IS NOT ? LIMIT 1',
    )
    .get(caseId, threadId) !== undefined

/** Keeps the oldest case that its members already had, so that a number once printed stays. */
function writeGroup(db: WritableDb, { members, caseIds }: Group, threadId: number | null): void {
  const summary = summariseCase(members)
  const ours = [...caseIds].filter(id => threadId === null || !isSharedWithOthers(db, id, threadId))
  const kept = ours.length === 0 ? null : Math.min(...ours)
  const caseId = summary === null ? null : putCase(db, kept, threadId, summary)
  const assign = db.prepare<[number | null, number]>('UPDATE verbatim SET case_id = ? WHERE id = ?')
  for (const member of members) if (member.caseId !== caseId) assign.run(caseId, member.id)
  for (const id of caseIds) if (id !== caseId) removeCaseIfEmpty(db, id)
}

/** Another thread may still hold members of a case whose thread was parted. */
const removeCaseIfEmpty = (db: WritableDb, id: number): void =>
  void db
    .prepare<[number, number]>(
      'DELETE FROM feedback_case WHERE id = ? AND NOT EXISTS (SELECT 1 FROM verbatim WHERE case_id = ?)',
    )
    .run(id, id)

const caseColumns =
  `thread_id, opening_verbatim_id, opened_at, month, channel, person_address, reviewed, type, sentiment, cause,
  outcome, decline_reason, competitor, gold, first_answer_at, last_in_at, last_out_at`.split(/,\s+/)
const insertSql = `INSERT INTO feedback_case (${caseColumns.join(', ')}) VALUES (${caseColumns.map(() => '?').join(', ')})`
const updateSql = `UPDATE feedback_case SET ${caseColumns.map(column => `${column} = ?`).join(', ')} WHERE id = ?`

type CaseValues = (string | number | null)[]
const toValues = (threadId: number | null, made: FeedbackCase): CaseValues => [
  threadId,
  made.openingVerbatimId,
  secondsOf(made.openedOn),
  made.month,
  made.channel satisfies Channel,
  made.personAddress,
  made.reviewed ? 1 : 0,
  made.type,
  made.sentiment,
  made.cause,
  made.outcome,
  made.declineReason,
  made.competitor,
  made.gold ? 1 : 0,
  secondsOf(made.firstAnswerOn),
  secondsOf(made.lastInOn),
  secondsOf(made.lastOutOn),
]

function putCase(db: WritableDb, kept: number | null, threadId: number | null, made: FeedbackCase): number {
  const values = toValues(threadId, made)
  const caseId = kept ?? insertCase(db, values)
  if (kept !== null) {
    db.prepare<CaseValues>(updateSql).run(...values, kept)
    db.prepare<[number]>('DELETE FROM case_theme WHERE case_id = ?').run(caseId)
  }
  insertCaseThemes(db, caseId, made)
  return caseId
}

const insertCase = (db: WritableDb, values: CaseValues): number =>
  Number(db.prepare<CaseValues>(insertSql).run(...values).lastInsertRowid)

/** The month stands with each theme too, so that the figures of thirteen months read one index and no case. */
function insertCaseThemes(db: WritableDb, caseId: number, { month, themes }: FeedbackCase): void {
  const insert = db.prepare<[number, string, string | null, number, Polarity]>(
    'INSERT INTO case_theme (case_id, theme_id, month, confirmed, polarity) VALUES (?, ?, ?, ?, ?)',
  )
  for (const { themeId, confirmed, polarity } of themes) insert.run(caseId, themeId, month, confirmed ? 1 : 0, polarity)
}
