import { expect, test } from 'vitest'
import { guessOwnAddresses, type AddressSample } from '../../../src/core/domain/own-addresses.ts'

const received = (from: string, to = 'info@laden.example'): AddressSample => ({
  from,
  recipients: [to],
  deliveredTo: to,
  labels: [],
  isMachine: false,
})
const sent = (to: string, from = 'info@laden.example', labels: string[] = []): AddressSample => ({
  from,
  recipients: [to],
  deliveredTo: null,
  labels,
  isMachine: false,
})
const people = Array.from({ length: 12 }, (_, i) => `kunde${i}@post.example`)

test('the mailbox that everybody writes to is ours', () => {
  expect(guessOwnAddresses(people.map(person => received(person))).map(({ address }) => address)).toEqual([
    'info@laden.example',
  ])
})
test('whatever lies in a folder of sent mail is ours', () => {
  const samples = [
    sent('a@post.example', 'laden@gmx.de', ['Gesendet']),
    sent('b@post.example', 'laden@gmx.de', ['Gesendet']),
  ]
  expect(guessOwnAddresses(samples)).toEqual([{ address: 'laden@gmx.de', messages: 2, reason: 'sent' }])
})
test('a colleague at our domain is ours, a customer at a public provider is not', () => {
  const samples = [
    ...people.map(person => received(person)),
    sent('kunde1@post.example', 'azubi@laden.example'),
    received('kunde2@post.example', 'azubi@laden.example'),
  ]
  expect(guessOwnAddresses(samples).map(({ address }) => address)).toEqual([
    'info@laden.example',
    'azubi@laden.example',
  ])
})
test('a newsletter that writes often is not ours, nor is an address that nobody reads', () => {
  const news = Array.from({ length: 40 }, () => ({ ...received('news@markt.example'), isMachine: true }))
  const forms = Array.from({ length: 5 }, () => received('noreply@laden.example'))
  expect(
    guessOwnAddresses([...people.map(person => received(person)), ...news, ...forms]).map(({ address }) => address),
  ).toEqual(['info@laden.example'])
})
test('a regular customer whom several of our mailboxes answer is not ours', () => {
  const ours = ['info@laden.example', 'service@laden.example', 'chef@laden.example']
  const samples = [
    ...people.map(person => ({ ...received(person), deliveredTo: null })),
    ...ours.flatMap(our => [
      sent('treu@post.example', our),
      { ...received('treu@post.example', our), deliveredTo: null },
    ]),
  ]
  expect(
    guessOwnAddresses(samples)
      .map(({ address }) => address)
      .toSorted(),
  ).toEqual(ours.toSorted())
})
