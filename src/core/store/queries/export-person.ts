import type { StoredList } from '../../../contract/schemas/stored.ts'
import type { ReadableDb } from '../handles.ts'
import { condition } from './condition.ts'
import { listStored } from './stored.ts'

const STEP = 500

/** All that was written by and to these addresses, oldest first. */
export function exportPerson(db: ReadableDb, addresses: readonly string[]): StoredList['rows'] {
  const exchanged = condition(
    `(v.person_address IN (SELECT value FROM json_each(?)) OR v.id IN
       (SELECT m.verbatim_id FROM message m, json_each(?) a WHERE instr(m.recipients, json_quote(a.value)) > 0))`,
    JSON.stringify(addresses),
    JSON.stringify(addresses),
  )
  const rows: StoredList['rows'] = []
  for (let after: number | null = 0; after !== null;) {
    const page: StoredList = listStored(db, exchanged, after, STEP)
    rows.push(...page.rows)
    after = page.next
  }
  return rows.toSorted((a, b) => (a.date ?? '').localeCompare(b.date ?? '') || a.id - b.id)
}
