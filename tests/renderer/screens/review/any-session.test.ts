import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  emptySession,
  openRow,
  reviewSession,
  type ReviewEvent,
  type ReviewSession,
} from '../../../../src/renderer/screens/review/review-session.ts'
import { givenDetail, givenRow } from './given-verbatims.ts'

const anyId = fc.integer({ min: 1, max: 30 })
const anyEvent: fc.Arbitrary<ReviewEvent> = fc.oneof(
  fc.uniqueArray(anyId).map((ids): ReviewEvent => ({ type: 'queue-came', rows: ids.map(id => givenRow(id)) })),
  anyId.map((id): ReviewEvent => ({ type: 'brought', row: givenRow(id) })),
  anyId.map((id): ReviewEvent => ({ type: 'opened', detail: givenDetail(id) })),
  fc.integer({ min: -3, max: 3 }).map((by): ReviewEvent => ({ type: 'moved', by })),
  fc.integer({ min: -5, max: 40 }).map((index): ReviewEvent => ({ type: 'went-to', index })),
  fc.constantFrom('price', 'advice').map((themeId): ReviewEvent => ({ type: 'theme-toggled', themeId })),
  fc.constantFrom('as-drafted' as const, 'none' as const).map((themes): ReviewEvent => ({ type: 'decided', themes })),
  anyId.map((verbatimId): ReviewEvent => ({ type: 'decision-taken-back', verbatimId })),
  anyId.map((verbatimId): ReviewEvent => ({ type: 'decision-done-again', verbatimId })),
  fc.constantFrom<ReviewEvent>(
    { type: 'skipped' },
    { type: 'skip-taken-back' },
    { type: 'change-taken-back' },
    { type: 'gold-toggled' },
  ),
)
/** Letters are opened as they come up, as the screen does. */
const step = (session: ReviewSession, event: ReviewEvent): ReviewSession => {
  const next = reviewSession(session, event)
  const row = openRow(next)
  return row && !next.opened ? reviewSession(next, { type: 'opened', detail: givenDetail(row.id) }) : next
}

const holds = (check: (session: ReviewSession) => void) =>
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 60 }), events => {
      check(events.reduce(step, emptySession))
    }),
  )

test('whatever is pressed, no letter stands in the list twice', () => {
  holds(({ rows }) => expect(new Set(rows.map(row => row.id)).size).toBe(rows.length))
})

test('whatever is pressed, the open place lies in the list or right behind it', () => {
  holds(({ rows, index }) => {
    expect(index).toBeGreaterThanOrEqual(0)
    expect(index).toBeLessThanOrEqual(rows.length)
  })
})

test('whatever is pressed, what is shown is the letter of the open row', () => {
  holds(session => expect(session.opened?.id ?? null).toBe(openRow(session)?.id ?? null))
})

test('whatever is pressed, no decision is counted twice', () => {
  holds(({ decided }) => expect(new Set(decided).size).toBe(decided.length))
})

test('from any state, a decision taken back at once leaves its letter open and undecided', () => {
  holds(session => {
    const row = openRow(session)
    if (!row || !session.drafts.has(row.id)) return
    const back = [
      { type: 'decided', themes: 'as-drafted' },
      { type: 'decision-taken-back', verbatimId: row.id },
    ] as const
    const after = back.reduce(step, session)
    expect(openRow(after)?.id).toBe(row.id)
    expect(after.decided).not.toContain(row.id)
    expect(after.drafts.get(row.id)).toEqual(session.drafts.get(row.id))
  })
})
