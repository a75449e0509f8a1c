import type { MonthReport } from '../../src/contract/schemas/report.ts'
import { readMonthReport } from '../../src/core/report/month-report.ts'
import { writeSettings } from '../../src/core/store/queries/settings.ts'
import { emptyWorkspace, givenCase, givenRefusal } from '../core/report/given-cases.ts'

const now = new Date('2025-04-02T08:00:00.000Z')

/** March 2025 of a small shop: partly reviewed, with a bit of everything. */
export function givenReport(): MonthReport {
  const db = emptyWorkspace()
  writeSettings(db, { shopName: 'Lindenhof & Söhne <Göttingen>' })
  for (let index = 0; index < 40; index++) {
    const day = String((index % 27) + 1).padStart(2, '0')
    const month = index < 24 ? '2025-03' : '2025-02'
    givenCase(db, {
      openedOn: `${month}-${day}T08:00:00.000Z`,
      answeredOn: index % 5 === 0 ? null : `${month}-${day}T${String(9 + (index % 6)).padStart(2, '0')}:00:00.000Z`,
      reviewed: index % 3 === 0,
      type: (['complaint', 'inquiry', 'decline', 'praise'] as const)[index % 4] ?? 'other',
      channel: index % 7 === 0 ? 'survey' : index % 11 === 0 ? 'direct' : 'mail',
      cause: 'we',
      outcome: index % 8 === 0 ? 'saved' : 'open',
      declineReason: 'price',
      competitor: 'Möbel Nord',
      themes: index % 2 === 0 ? { T4: 'negative' } : { T5: 'mixed', T5a: 'positive' },
      text: 'Die Lieferung kam drei Wochen zu spät, und niemand sagte uns Bescheid. Das ärgert uns sehr.',
    })
  }
  givenRefusal(db, '2025-03-10T10:00:00.000Z', 'hard', true)
  givenCase(db, { openedOn: '2025-03-30T08:00:00.000Z', type: 'complaint', reviewed: true })
  return readMonthReport(db, '2025-03', now)
}

export const givenEmptyReport = (): MonthReport => readMonthReport(emptyWorkspace(), '2025-03', now)
