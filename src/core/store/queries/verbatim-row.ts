import type { Polarity } from '../../../contract/schemas/coding.ts'
import type { Mailbox, MessageClass } from '../../../contract/schemas/message.ts'
import type { VerbatimKind, VerbatimSummary } from '../../../contract/schemas/verbatim.ts'
import type { ReadableDb } from '../handles.ts'
import { beginningsOf } from './beginnings.ts'
import { fromJson } from './json.ts'

export interface PersonColumns {
  readonly person_name: string | null
  readonly person_address: string | null
}

export interface SummaryRow extends PersonColumns {
  readonly id: number
  readonly kind: VerbatimKind
  readonly thread_id: number | null
  readonly case_id: number | null
  readonly said_on: string | null
  readonly class: MessageClass
  readonly title: string
  readonly sentiment: Polarity | null
  readonly gold: number
  readonly reviewed_at: string | null
  readonly erased_at: string | null
  readonly theme_ids: string
  readonly alike: number
}

/** How many others like `v` wait for a decision; asked of few rows only, since most letters stand alone. */
const alikeColumn = `CASE WHEN v.alike_weight = 1 THEN 0 ELSE (SELECT count(*) FROM verbatim o
  WHERE (o.alike_of = coalesce(v.alike_of, v.id) OR o.id = v.alike_of) AND o.id <> v.id
    AND o.reviewed_at IS NULL AND o.class = 'customer') END AS alike`

/** The columns of `SummaryRow` from `verbatim v`. */
export const summaryColumns = `v.id, v.kind, v.thread_id, v.case_id, v.said_on, v.class, v.title, v.person_name,
  v.person_address, v.sentiment, v.gold, v.reviewed_at, v.erased_at,
  (SELECT json_group_array(t.theme_id) FROM coding t WHERE t.verbatim_id = v.id AND t.review <> 'rejected') AS theme_ids,
  ${alikeColumn}`

/** null where neither name nor address is known. */
export const rowToPerson = ({ person_name, person_address }: PersonColumns): Mailbox | null =>
  person_name === null && person_address === null ? null : { name: person_name ?? '', address: person_address ?? '' }

/** With how their words begin, which lie in packs: asked of the rows that are shown, not of all that are looked through. */
export function rowsToSummaries(db: ReadableDb, rows: readonly SummaryRow[]): VerbatimSummary[] {
  const beginnings = beginningsOf(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map(row => rowToSummary(row, beginnings.get(row.id) ?? ''))
}

/** The snippet comes from elsewhere: words lie in packs. */
export const rowToSummary = (row: SummaryRow, snippet: string): VerbatimSummary => ({
  id: row.id,
  kind: row.kind,
  threadId: row.thread_id,
  caseId: row.case_id,
  saidOn: row.said_on,
  class: row.class,
  title: row.title,
  person: rowToPerson(row),
  snippet,
  themeIds: fromJson<string[]>(row.theme_ids),
  sentiment: row.sentiment,
  gold: row.gold === 1,
  reviewed: row.reviewed_at !== null,
  alike: row.alike,
  ...(row.erased_at === null ? {} : { erasedAt: row.erased_at }),
})
