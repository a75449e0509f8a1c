import { describe, expect, test } from 'vitest'
import { contentHash } from '../../../src/core/domain/content-hash.ts'
import { isDuplicate, type DuplicateRow } from '../../../src/core/domain/duplicates.ts'

const letter: DuplicateRow = {
  messageId: 'a@x',
  contentHash: 1n,
  date: '2024-03-05T13:02:00.000Z',
  sender: 'petra@post.example',
  recipients: ['info@laden.example'],
}

describe('the same letter once more', () => {
  test.each([
    ['in another folder', {}],
    ['by another route, with a list’s footer', { contentHash: 2n }],
    ['sent again minutes later under a new id', { messageId: 'b@x', date: '2024-03-05T13:10:00.000Z' }],
    ['in an export without ids', { messageId: null }],
  ])('%s', (_, change) => {
    expect(isDuplicate(letter, { ...letter, ...change })).toBe(true)
    expect(isDuplicate({ ...letter, ...change }, letter)).toBe(true)
  })
})

describe('another letter', () => {
  test.each([
    ['with the same words an hour later', { messageId: 'b@x', date: '2024-03-05T14:02:00.000Z' }],
    ['with the same words to somebody else', { messageId: 'b@x', recipients: ['anna@laden.example'] }],
    ['with other words', { messageId: 'b@x', contentHash: 2n }],
    ['of a program that gives all of them one id', { contentHash: 2n, date: '2024-03-07T13:02:00.000Z' }],
    ['of somebody else under the same id', { contentHash: 2n, sender: 'bernd@post.example' }],
  ])('%s', (_, change) => {
    expect(isDuplicate(letter, { ...letter, ...change })).toBe(false)
  })
})

describe('the hash of a letter', () => {
  test('is the same whatever lines, blanks, case and umlauts', () => {
    const base = contentHash('petra@post.example', 'Krug', 'Der Krug ist zu groß,\nich hätte gern einen kleineren.')
    expect(
      contentHash('Petra@Post.example', 'krug', '> Der Krug ist zu gross, ich haette\r\n> gern einen kleineren.'),
    ).toBe(base)
    expect(contentHash('petra@post.example', 'Krug', 'Der Krug ist zu groß, ich hätte gern zwei kleinere.')).not.toBe(
      base,
    )
  })
  test('fits a column of 64 bits and hardly ever collides', () => {
    const hashes = Array.from({ length: 50_000 }, (_, i) => contentHash('p@x', 'Krug', `Bestellung ${i} ist da`))
    expect(new Set(hashes).size).toBe(50_000)
    expect(hashes.every(hash => BigInt.asIntN(64, hash) === hash)).toBe(true)
  })
})
