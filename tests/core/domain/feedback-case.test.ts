import { expect, test } from 'vitest'
import { summariseCase, type CaseMember } from '../../../src/core/domain/feedback-case.ts'

const member = (given: Partial<CaseMember>): CaseMember => ({
  id: 1,
  saidOn: '2026-03-01T10:00:00Z',
  month: '2026-03',
  class: 'customer',
  channel: 'mail',
  personAddress: 'erika@kundin.example',
  reviewed: false,
  type: null,
  sentiment: null,
  cause: null,
  outcome: null,
  declineReason: null,
  competitor: null,
  gold: false,
  themes: [],
  ...given,
})
const ours = (given: Partial<CaseMember>): CaseMember =>
  member({ class: 'own', personAddress: 'info@laden.example', ...given })

test('a thread without a customer’s mail is no case', () => {
  expect(summariseCase([ours({}), member({ id: 2, class: 'auto' })])).toBe(null)
})

test('the first answer is our first mail after the customer’s first; an own mail before it and an out-of-office note are none', () => {
  const found = summariseCase([
    ours({ id: 1, saidOn: '2026-02-20T10:00:00Z' }),
    member({ id: 2 }),
    ours({ id: 3, class: 'auto', saidOn: '2026-03-01T10:01:00Z' }),
    ours({ id: 4, saidOn: '2026-03-16T10:00:00Z' }),
  ])
  expect(found).toMatchObject({
    openingVerbatimId: 2,
    openedOn: '2026-03-01T10:00:00Z',
    firstAnswerOn: '2026-03-16T10:00:00Z',
  })
})

test('F4: an out-of-office note never stops the clock; the answer of 16 June to a letter of 1 June took fifteen days', () => {
  const found = summariseCase([
    member({ id: 1, saidOn: '2026-06-01T10:00:00Z' }),
    ours({ id: 2, class: 'auto', saidOn: '2026-06-01T10:01:00Z' }),
    ours({ id: 3, saidOn: '2026-06-16T10:00:00Z' }),
  ])
  const days = (Date.parse(found?.firstAnswerOn ?? '') - Date.parse(found?.openedOn ?? '')) / 86_400_000
  expect(days).toBe(15)
})

test('without an answer the case is open', () => {
  expect(summariseCase([member({})])).toMatchObject({ firstAnswerOn: null, lastOutOn: null })
})

test('a thank-you in the end does not make praise of a complaint', () => {
  const found = summariseCase([
    member({ id: 1, type: 'complaint', sentiment: 'negative' }),
    member({ id: 2, type: 'praise', sentiment: 'positive', saidOn: '2026-03-05T10:00:00Z' }),
  ])
  expect(found).toMatchObject({ type: 'complaint', sentiment: 'mixed' })
})

test('the owner’s word goes before suggestions, and the last outcome counts', () => {
  const found = summariseCase([
    member({ id: 1, cause: 'maker', outcome: 'open' }),
    member({ id: 2, cause: 'we', reviewed: true, outcome: 'lost', saidOn: '2026-03-02T10:00:00Z' }),
    member({ id: 3, outcome: 'saved', reviewed: true, saidOn: '2026-03-09T10:00:00Z' }),
  ])
  expect(found).toMatchObject({ cause: 'we', outcome: 'saved', reviewed: false })
})

test('our reply knows the cause better than the complaint does, the owner better than both', () => {
  const complaint = member({ type: 'complaint', cause: 'we' })
  const reply = ours({ id: 2, cause: 'external', saidOn: '2026-03-02T10:00:00Z' })
  expect(summariseCase([complaint, reply])).toMatchObject({ cause: 'external' })
  expect(summariseCase([{ ...complaint, reviewed: true, cause: 'maker' }, reply])).toMatchObject({ cause: 'maker' })
  expect(summariseCase([member({ type: 'inquiry' }), reply])).toMatchObject({ cause: null })
})

test('a theme stands once in a case, confirmed when one of its mails confirms it; our own mail brings none', () => {
  const price = (confirmed: boolean, polarity: 'negative' | 'positive') => [{ themeId: 'T4', confirmed, polarity }]
  const found = summariseCase([
    member({ id: 1, themes: price(false, 'negative') }),
    member({ id: 2, themes: price(true, 'positive') }),
    ours({ id: 3, themes: [{ themeId: 'T11', confirmed: true, polarity: 'negative' }] }),
  ])
  expect(found?.themes).toEqual([{ themeId: 'T4', confirmed: true, polarity: 'mixed' }])
})

test('F8: a case is direct as soon as one of its mails went to the owner', () => {
  expect(summariseCase([member({ id: 1 }), member({ id: 2, channel: 'direct' })])?.channel).toBe('direct')
})

test('the order in which mails were stored does not matter, and mails without a date come last', () => {
  const mails = [
    member({ id: 3, saidOn: null, month: null }),
    member({ id: 2 }),
    ours({ id: 1, saidOn: '2026-03-02T00:00:00Z' }),
  ]
  expect(summariseCase(mails)).toEqual(summariseCase(mails.toReversed()))
  expect(summariseCase(mails)?.openingVerbatimId).toBe(2)
})
