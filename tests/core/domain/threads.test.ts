import { array, assert, constantFrom, integer, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { threadsOf, type ThreadRow } from '../../../src/core/domain/threads.ts'

const day = 86_400_000
const row = (given: Partial<ThreadRow> & { readonly id: number }): ThreadRow => ({
  messageId: `m${given.id}`,
  inReplyTo: null,
  references: [],
  threadIndex: null,
  baseSubject: 'krug',
  hasReplyPrefix: false,
  person: 'petra@post.example',
  recipients: ['info@laden.example'],
  at: given.id * day,
  class: 'customer',
  ...given,
})
const ours = { person: 'info@laden.example', recipients: ['petra@post.example'], class: 'own' } as const
const threads = (...rows: ThreadRow[]): number[] => rows.map(({ id }) => threadsOf(rows).get(id) ?? -1)

describe('mails belong together', () => {
  test('when one answers the other', () => {
    expect(
      threads(row({ id: 1 }), row({ id: 2, ...ours, inReplyTo: 'm1' }), row({ id: 3, references: ['m1', 'm2'] })),
    ).toEqual([1, 1, 1])
  })
  test('when both answer one that is missing', () => {
    expect(threads(row({ id: 1, inReplyTo: 'lost' }), row({ id: 2, references: ['lost'] }))).toEqual([1, 1])
  })
  test('when Outlook’s index says so', () => {
    expect(threads(row({ id: 1, threadIndex: 'aa' }), row({ id: 2, threadIndex: 'aa', ...ours }))).toEqual([1, 1])
  })
  test('when an answer without ids has subject and people of a mail not long before', () => {
    expect(threads(row({ id: 1 }), row({ id: 2, ...ours, hasReplyPrefix: true }))).toEqual([1, 1])
  })
  test('when the answer’s clock is late', () => {
    expect(threads(row({ id: 1, at: 100 }), row({ id: 2, ...ours, hasReplyPrefix: true, at: 50 }))).toEqual([1, 1])
  })
})

describe('mails stay apart', () => {
  test('with the same subject from different people', () => {
    const other = { person: 'bernd@post.example', hasReplyPrefix: true }
    expect(threads(row({ id: 1, baseSubject: 'anfrage' }), row({ id: 2, baseSubject: 'anfrage', ...other }))).toEqual([
      1, 2,
    ])
  })
  test('with the same subject from one person who begins anew', () => {
    expect(threads(row({ id: 1, baseSubject: 'bestellung' }), row({ id: 2, baseSubject: 'bestellung' }))).toEqual([
      1, 2,
    ])
  })
  test('when the answer comes months later', () => {
    expect(threads(row({ id: 1 }), row({ id: 100, hasReplyPrefix: true }))).toEqual([1, 100])
  })
  test('when we answer two customers under one subject with ourselves in copy', () => {
    const toPetra = row({
      id: 2,
      ...ours,
      recipients: ['petra@post.example', 'info@laden.example'],
      hasReplyPrefix: true,
    })
    const toBernd = row({
      id: 3,
      ...ours,
      recipients: ['bernd@post.example', 'info@laden.example'],
      hasReplyPrefix: true,
    })
    expect(threads(toPetra, toBernd)).toEqual([2, 3])
  })
  test('without a subject', () => {
    expect(threads(row({ id: 1, baseSubject: '' }), row({ id: 2, baseSubject: '', hasReplyPrefix: true }))).toEqual([
      1, 2,
    ])
  })
  test('when a program gives all of them one id', () => {
    const rows = Array.from({ length: 12 }, (_, i) =>
      row({ id: i + 1, messageId: 'same', person: `p${i}@post.example` }),
    )
    expect(new Set(threads(...rows)).size).toBe(12)
  })
})

test('the order of the mails does not matter', () => {
  const some = record({
    parent: integer({ min: 0, max: 30 }),
    subject: constantFrom('krug', 'tasse', ''),
    who: constantFrom('a@x', 'b@x', 'c@x'),
    reply: constantFrom(true, false),
    at: integer({ min: 0, max: 90 }),
  })
  assert(
    property(array(some, { maxLength: 30 }), given => {
      const rows = given.map(({ parent, subject, who, reply, at }, i) =>
        row({
          id: i + 1,
          inReplyTo: parent < 10 ? `m${parent}` : null,
          baseSubject: subject,
          person: who,
          hasReplyPrefix: reply,
          at: at * day,
        }),
      )
      expect([...threadsOf(rows.toReversed())].sort((a, b) => a[0] - b[0])).toEqual([...threadsOf(rows)])
    }),
    { numRuns: 300 },
  )
})

test('fifty thousand mails take a fraction of a second', () => {
  const rows = Array.from({ length: 50_000 }, (_, i) =>
    row({
      id: i,
      person: `p${i % 9000}@post.example`,
      inReplyTo: i % 3 ? `m${i - 1}` : null,
      hasReplyPrefix: i % 20 === 0,
    }),
  )
  const start = performance.now()
  expect(threadsOf(rows).size).toBe(50_000)
  expect(performance.now() - start).toBeLessThan(4000)
})
