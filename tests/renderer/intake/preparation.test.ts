import { expect, test } from 'vitest'
import {
  lacksWords,
  ownAddresses,
  ownerAddresses,
  toAddressChoices,
  toMappings,
} from '../../../src/renderer/intake/preparation.ts'
import { previews } from '../pretended-shop.ts'

const guess = (address: string, messages: number) => ({ address, messages, reason: 'sent' as const })
const none = { ownAddresses: [], ownerAddresses: [] }
const survey = previews.filter(preview => preview.kind === 'survey')

test('all addresses of the surest one’s domain are the shop’s, and chef@ is its owner', () => {
  const choices = toAddressChoices(
    [guess('service@laden.example', 300), guess('kundin@post.example', 40), guess('chef@laden.example', 12)],
    none,
  )
  expect(choices.map(({ address, belongs }) => [address, belongs])).toEqual([
    ['service@laden.example', 'shop'],
    ['chef@laden.example', 'owner'],
    ['kundin@post.example', 'others'],
  ])
})

test.each([
  ['h.lindner', ['service', 'h.lindner', 'bestellung'], 'owner'],
  ['hanna.lindner', ['info', 'hanna.lindner'], 'owner'],
  ['service.nord', ['info', 'service.nord'], 'shop'],
  ['h.lindner, the only mailbox', ['h.lindner'], 'shop'],
  ['h.lindner among people', ['info', 'h.lindner', 'k.may', 'a.kern'], 'shop'],
  ['h.lindner beside chef', ['info', 'h.lindner', 'chef'], 'shop'],
])('a person’s name at the shop’s domain is its owner, where there is one such name: %s', (name, boxes, belongs) => {
  const choices = toAddressChoices(
    boxes.map((box, at) => guess(`${box}@lindenhof-moebel.example`, 300 - at)),
    none,
  )
  expect(choices.find(({ address }) => address.startsWith(`${name.split(/\W* /)[0]}@`))?.belongs).toBe(belongs)
})

test('a neighbour at the same public provider is not the shop', () => {
  const choices = toAddressChoices([guess('mein-laden@gmx.de', 300), guess('kunde@gmx.de', 40)], none)
  expect(choices.map(({ belongs }) => belongs)).toEqual(['shop', 'others'])
})

test('addresses that are known already stay, whatever a further mailbox suggests', () => {
  const known = { ownAddresses: ['info@laden.example', 'ich@gmx.de'], ownerAddresses: ['ich@gmx.de'] }
  const choices = toAddressChoices([guess('kundin@post.example', 40), guess('shop@laden.example', 9)], known)
  expect(choices.map(({ address, belongs }) => [address, belongs])).toEqual([
    ['info@laden.example', 'shop'],
    ['ich@gmx.de', 'owner'],
    ['shop@laden.example', 'shop'],
    ['kundin@post.example', 'others'],
  ])
})

test('the owner’s mail is the shop’s mail too', () => {
  const choices = toAddressChoices([guess('info@laden.example', 9), guess('inhaberin@laden.example', 3)], none)
  expect(ownAddresses(choices)).toEqual(['info@laden.example', 'inhaberin@laden.example'])
  expect(ownerAddresses(choices)).toEqual(['inhaberin@laden.example'])
})

test('columns go into the import as corrected, the rest as guessed', () => {
  const path = survey[0]?.path ?? ''
  const { roles } = toMappings(survey, { [path]: { roles: { Filiale: 'other' }, scales: {} } })[path] ?? { roles: {} }
  expect(roles).toMatchObject({ Filiale: 'other', 'Was können wir besser machen?': 'text' })
})

test('a survey without a column of words has nothing to tell', () => {
  const path = survey[0]?.path ?? ''
  const isWordless = survey.map(one =>
    lacksWords(one, { [path]: { roles: { 'Was können wir besser machen?': 'other' }, scales: {} } }),
  )
  expect(isWordless).toEqual([true])
})
