import { array, assert, constantFrom, oneof, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ownWords } from '../../../../src/core/text/own-words/own-words.ts'
import { replyHeaders } from './reply-headers.ts'

/** Lines that the rules look for, in any order: the worst that mail can hold. */
const line = oneof(
  string({ maxLength: 60 }),
  constantFrom(
    '',
    '> ',
    '>> >',
    '-- ',
    '---',
    '____',
    'Von: Petra',
    'An: b@post.example',
    'Betreff: Krug',
    'Gesendet: heute',
    '-----Original Message-----',
    'Viele Grüße',
    'Petra Lang',
    'Tel. 0551 123456',
    'Von meinem iPhone gesendet',
    'Hallo,',
  ),
  constantFrom(...replyHeaders.map(([, header]) => header)),
)
const text = array(line, { maxLength: 40 }).map(lines => lines.join('\n'))

describe('whatever the text', () => {
  test('hidden spans lie in it, sorted and apart', () => {
    assert(
      property(text, body => {
        let end = 0
        for (const { span } of ownWords(body).hidden) {
          expect(span[0]).toBeGreaterThanOrEqual(end)
          expect(span[1]).toBeGreaterThan(span[0])
          end = span[1]
        }
        expect(end).toBeLessThanOrEqual(body.length)
      }),
      { numRuns: 500 },
    )
  })
  test('nothing is lost: own words and hidden parts together are the text', () => {
    assert(
      property(text, body => {
        const { hidden, verbatim } = ownWords(body)
        const away = hidden.filter(({ what }) => what !== 'greeting').map(({ span }) => body.slice(...span))
        const bare = (words: string): string => words.replace(/\s+/g, '')
        expect(bare(away.join('')).length + bare(verbatim).length).toBe(bare(body).length)
      }),
      { numRuns: 300 },
    )
  })
  test('known parts are taken over', () => {
    expect(ownWords('Ja.\nalt\nmehr', { known: [{ what: 'quote', span: [4, 12] }] }).verbatim).toBe('Ja.')
  })
  test('a letter in a block quote is the writer’s, but not what it quotes', () => {
    const text = '> Ja, gern.\n>\n> Am 05.03.24 um 14:02 schrieb Petra Lang:\n>> Passt Freitag?'
    expect(ownWords(text, { isMarkup: true }).verbatim).toBe('> Ja, gern.\n>')
    expect(ownWords(text, { isReply: true }).verbatim).toBe('')
  })
  test('a text without anything foreign is left alone', () => {
    const own = 'Der Krug ist da.\n\nEr gefällt mir gut.'
    expect(ownWords(own)).toEqual({ hidden: [], verbatim: own })
  })
  test('time grows with its length, not faster', () => {
    const heavy = [
      'On '.repeat(9_000),
      '> '.repeat(60_000),
      '>\n'.repeat(9_000),
      'Von: a@b.example\n'.repeat(9_000),
      `${'a '.repeat(100)}:\n`.repeat(700),
      'schrieb '.repeat(10_000),
      '-- \n'.repeat(10_000),
      'Viele Grüße\n'.repeat(9_000),
      `${'x'.repeat(100_000)} wrote:`,
      'Tel. 0551 1\n\n'.repeat(6_000),
      '-----\n'.repeat(9_000),
      'Am 5.3.2024 um 14:02\n'.repeat(4_000),
      '12:12 '.repeat(12_000) + '<a@b.example>:',
    ]
    for (const body of heavy) {
      const start = performance.now()
      ownWords(body)
      expect(performance.now() - start, body.slice(0, 20)).toBeLessThan(4000)
    }
  }, 30_000)
})
