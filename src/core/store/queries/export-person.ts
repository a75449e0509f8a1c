import type { StoredList } from '../../../contract/schemas/stored.ts'
import type { ReadableDb } from '../handles.ts'
import { condition } from './condition.ts'
import { listStored } from './stored.ts'

const STEP = 500

/** All that was written by and to an address, oldest first. */
export function exportPerson(db: ReadableDb, address: string): StoredList['rows'] {
  const exchanged = condition(
    `(v.person_address = ? OR v.id IN (SELECT m.verbatim_id FROM message m WHERE instr(m.recipients, json_quote(?)) > 0))`,
    address,
    address,
  )
  const rows: StoredList['rows'] = []
  for (let after: number | null = 0; after !== null;) {
    const page: StoredList = listStored(db, exchanged, after, STEP)
    rows.push(...page.rows)
    after = page.next
  }
  return rows.toSorted((a, b) => (a.date ?? '').localeCompare(b.date ?? '') || a.id - b.id)
}
