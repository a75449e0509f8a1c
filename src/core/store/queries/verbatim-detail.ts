import type { Cause, DeclineReason, FeedbackType, Finding, Outcome, Refusal } from '../../../contract/schemas/coding.ts'
import type { Attachment, Hidden, MessageClass, Warning } from '../../../contract/schemas/message.ts'
import type { VerbatimDetail } from '../../../contract/schemas/verbatim.ts'
import type { ScoreScale } from '../../../contract/schemas/survey.ts'
import type { MailAddresses } from '../../domain/mail-addresses.ts'
import type { ReadableDb } from '../handles.ts'
import { codingsOf } from './codings.ts'
import { toSnippet } from '../../intake/verbatim-part.ts'
import { beginningsOf } from './beginnings.ts'
import type { SqlValue } from './condition.ts'
import { fromJson } from './json.ts'
import { sightingsOf } from './sightings.ts'
import { rowToPerson, rowToSummary, summaryColumns, type PersonColumns, type SummaryRow } from './verbatim-row.ts'
import { writtenBy } from './written-by.ts'

interface DetailRow extends SummaryRow {
  readonly text: string | null
  readonly hidden: string | null
  readonly findings: string | null
  readonly language: string | null
  readonly class_reason: string
  readonly type: FeedbackType | null
  readonly cause: Cause | null
  readonly outcome: Outcome | null
  readonly decline_reason: DeclineReason | null
  readonly competitor: string | null
  readonly refusal: Refusal | null
  readonly note: string
  readonly addresses: string | null
  readonly attachments: string | null
  readonly warnings: string | null
  readonly score: number | null
  readonly scale: ScoreScale | null
  readonly segment: string | null
}

/** null where there is no such verbatim; one that is erased comes without its words. */
export function findVerbatim(db: ReadableDb, id: number): VerbatimDetail | null {
  const row = db
    .prepare<[number], DetailRow>(
      `SELECT ${summaryColumns}, x.text, x.hidden, x.findings, v.language, v.class_reason, v.type, v.cause, v.outcome,
        v.decline_reason, v.competitor, v.refusal, v.note, m.addresses, m.attachments, m.warnings, r.score, r.scale, r.segment
       FROM verbatim v LEFT JOIN verbatim_text x ON x.verbatim_id = v.id
       LEFT JOIN mail_text m ON m.verbatim_id = v.id
       LEFT JOIN answer a ON a.verbatim_id = v.id LEFT JOIN respondent r ON r.id = a.respondent_id
       WHERE v.id = ?`,
    )
    .get(id)
  return row === undefined ? null : rowToDetail(db, row)
}

function rowToDetail(db: ReadableDb, row: DetailRow): VerbatimDetail {
  const addresses = row.addresses === null ? null : fromJson<MailAddresses>(row.addresses)
  const sightings = sightingsOf(db, row.id)
  const hidden = fromJson<Hidden[]>(row.hidden ?? '[]')
  return {
    ...rowToSummary(row, toSnippet(row.text ?? '', hidden)),
    // An erased letter has none.
    text: row.text ?? '',
    hidden,
    findings: fromJson<Finding[]>(row.findings ?? '[]'),
    language: row.language,
    classReason: row.class_reason,
    to: [...(addresses?.to ?? [])],
    cc: [...(addresses?.cc ?? [])],
    attachments: fromJson<Attachment[]>(row.attachments ?? '[]'),
    warnings: fromJson<Warning[]>(row.warnings ?? '[]'),
    labels: [...new Set(sightings.flatMap(({ labels }) => labels))],
    sources: sightings.map(({ sourceId, name, locator }) => ({ sourceId, name, locator })),
    codings: codingsOf(db, row.id),
    type: row.type,
    cause: row.cause,
    outcome: row.outcome,
    declineReason: row.decline_reason,
    competitor: row.competitor,
    refusal: row.refusal,
    score: row.score,
    scale: row.scale,
    segment: fromJson<Record<string, string>>(row.segment ?? '{}'),
    note: row.note,
    fromSame: countFromSame(db, row),
    thread: threadOf(db, row),
  }
}

const ours = new Set<MessageClass>(['own', 'internal'])
/** A newsletter comes by the thousand, and nobody counts them. */
const COUNTED_MOST = 1000

function countFromSame(db: ReadableDb, row: SummaryRow): number {
  if (row.person_address === null || ours.has(row.class)) return 0
  const { sql, values } = writtenBy(row.person_address)
  return (
    db
      .prepare<SqlValue[], number>(`SELECT count(*) FROM (SELECT 1 FROM verbatim v WHERE ${sql} LIMIT ${COUNTED_MOST})`)
      .pluck()
      .get(...values) ?? 0
  )
}

interface ThreadRow extends PersonColumns {
  readonly id: number
  readonly said_on: string | null
  readonly class: MessageClass
  readonly title: string
}

/** A list server's thread can hold thousands; nobody scrolls through more. */
const SHOWN_IN_THREAD = 200

/** The conversation (or the other answers of the respondent), oldest first, the verbatim itself among them. */
function threadOf(db: ReadableDb, row: SummaryRow): VerbatimDetail['thread'] {
  const [column, value] = row.thread_id === null ? ['case_id', row.case_id] : ['thread_id', row.thread_id]
  const rows = db
    .prepare<[number | null, number], ThreadRow>(
      `SELECT id, said_on, class, title, person_name, person_address FROM verbatim
       WHERE ${column} = ? ORDER BY said_at, id LIMIT ?`,
    )
    .all(value, SHOWN_IN_THREAD)
  const beginnings = beginningsOf(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map(other => ({
    id: other.id,
    saidOn: other.said_on,
    class: other.class,
    person: rowToPerson(other),
    title: other.title,
    snippet: beginnings.get(other.id) ?? '',
  }))
}
