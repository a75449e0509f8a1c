import { expect, test } from 'vitest'
import {
  emptySession,
  openDraft,
  openRow,
  reviewSession,
  type ReviewEvent,
  type ReviewSession,
} from '../../../../src/renderer/screens/review/review-session.ts'
import { givenCoding, givenDetail, givenRow } from './given-verbatims.ts'

const after = (session: ReviewSession, ...events: readonly ReviewEvent[]) => events.reduce(reviewSession, session)
const opened = (id: number): ReviewEvent => ({
  type: 'opened',
  detail: givenDetail(id, { codings: [givenCoding('advice')] }),
})
const decided: ReviewEvent = { type: 'decided', themes: 'as-drafted' }
const rows = (...ids: readonly number[]): ReviewEvent => ({ type: 'queue-came', rows: ids.map(id => givenRow(id)) })
const ids = (session: ReviewSession) => session.rows.map(row => row.id)
const sitting = after(emptySession, rows(1, 2, 3), opened(1))

test('a decision opens the next letter', () => {
  expect(openRow(after(sitting, decided))?.id).toBe(2)
})

test('nothing is decided before the letter has been seen', () => {
  const unseen = after(emptySession, rows(1, 2))
  expect(after(unseen, decided)).toBe(unseen)
})

test('after the last letter the one that was passed over comes up again', () => {
  const session = after(sitting, { type: 'moved', by: 1 }, opened(2), decided, opened(3), decided)
  expect(openRow(session)?.id).toBe(1)
})

test('when all are decided none is open', () => {
  const session = after(sitting, decided, opened(2), decided, opened(3), decided)
  expect(openRow(session)).toBeNull()
  expect(session.decided).toEqual([1, 2, 3])
})

test('a decision taken back opens its letter again, as it was left', () => {
  const session = after(sitting, { type: 'theme-toggled', themeId: 'price' }, decided, {
    type: 'decision-taken-back',
    verbatimId: 1,
  })
  expect(openRow(session)?.id).toBe(1)
  expect(openDraft(session)?.themes).toEqual(['advice', 'price'])
  expect(session.decided).toEqual([])
})

test('a decision taken back and done again leaves what one decision left', () => {
  const once = after(sitting, decided)
  const again = after(once, { type: 'decision-taken-back', verbatimId: 1 }, opened(1), {
    type: 'decision-done-again',
    verbatimId: 1,
  })
  expect({ decided: again.decided, open: openRow(again)?.id }).toEqual({ decided: [1], open: 2 })
})

test('a letter put off comes last', () => {
  expect(ids(after(sitting, { type: 'skipped' }))).toEqual([2, 3, 1])
})

test('a letter put off by mistake comes back where it stood, and the decision before it stays', () => {
  const session = after(sitting, decided, { type: 'skipped' }, { type: 'skip-taken-back' })
  expect({ rows: ids(session), open: openRow(session)?.id }).toEqual({ rows: [1, 2, 3], open: 2 })
  expect(session).toMatchObject({ decided: [1], skipped: [] })
})

test('steps are taken back in the order they were made: what was decided after a letter was put off goes first', () => {
  const session = after(sitting, { type: 'skipped' }, opened(2), decided, { type: 'skip-taken-back' })
  expect(session).toMatchObject({ decided: [2], skipped: [{ verbatimId: 1 }] })
  const back = after(session, { type: 'decision-taken-back', verbatimId: 2 }, { type: 'skip-taken-back' })
  expect({ rows: ids(back), open: openRow(back)?.id }).toEqual({ rows: [1, 2, 3], open: 1 })
})

test('suggestions that change while a letter is open do not change its draft', () => {
  const session = after(sitting, { type: 'theme-toggled', themeId: 'advice' }, opened(1))
  expect(openDraft(session)?.themes).toEqual([])
})

test('a detail that comes late does not open over another letter', () => {
  expect(after(sitting, opened(3)).opened?.id).toBe(1)
})

test('the last change of a draft can be taken back before it is decided', () => {
  const session = after(
    sitting,
    { type: 'chosen', field: 'cause', value: 'we' },
    { type: 'theme-toggled', themeId: 'price' },
    { type: 'change-taken-back' },
  )
  expect(openDraft(session)).toMatchObject({ cause: 'we', themes: ['advice'] })
})

test('with words selected a theme’s key codes just these', () => {
  const session = after(
    sitting,
    { type: 'words-selected', words: [4, 12] },
    { type: 'theme-toggled', themeId: 'price' },
  )
  expect(openDraft(session)?.spans).toEqual({ price: [[4, 12]] })
})

test('a better order changes only what lies further ahead', () => {
  const long = after(emptySession, rows(...Array.from({ length: 30 }, (_, index) => index + 1)))
  const session = after(long, rows(30, 29, 2))
  expect(ids(session)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 30, 29])
})

test('what was decided does not come back with a queue that was asked for before', () => {
  const session = after(sitting, decided, rows(1, 2, 3, 4))
  expect(ids(session)).toEqual([1, 2, 3, 4])
  expect(session.decided).toEqual([1])
})

test('a letter asked for by link is worked first', () => {
  const session = after(sitting, { type: 'brought', row: givenRow(9) })
  expect(ids(session)).toEqual([9, 1, 2, 3])
  expect(openRow(session)?.id).toBe(9)
})

test('one cannot walk past the ends of the list', () => {
  expect(after(sitting, { type: 'moved', by: -1 }).index).toBe(0)
  expect(after(sitting, { type: 'moved', by: 5 }).index).toBe(2)
  expect(after(sitting, { type: 'went-to', index: 99 }).index).toBe(2)
})
