import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseAddresses } from '../../../src/core/mime/addresses.ts'
import { parseDate } from '../../../src/core/mime/dates.ts'
import { decodeWords } from '../../../src/core/mime/encoded-words.ts'
import { originalOf } from '../../../src/core/mime/original.ts'
import { parseMessage } from '../../../src/core/mime/parse-message.ts'
import { base64Size, decodeBase64, decodeQuotedPrintable } from '../../../src/core/mime/transfer-encoding.ts'
import { Warnings } from '../../../src/core/mime/warnings.ts'

const word = fc.constantFrom(
  'Content-Type: multipart/mixed; boundary=b\n',
  'Content-Type: multipart/alternative; boundary="b"\n',
  'Content-Type: text/html; charset=koi8-r\n',
  'Content-Type: message/rfc822\n',
  'Content-Transfer-Encoding: base64\n',
  'Content-Transfer-Encoding: quoted-printable\n',
  'Subject: =?utf-8?B?w',
  '?=',
  '\n',
  '\r\n',
  '--b\n',
  '--b--\n',
  '=C3',
  'R3LDvMOf',
  'begin 644 x\n',
  'From: "',
  '" <a@b>',
  ';',
  '(',
  'Date: ',
  '\u00fc',
  '\0',
  '\x1b$B',
  'format=flowed\n',
  "; filename*0*=utf-8''%",
  ' ',
)
const anyMail = fc
  .array(fc.oneof(word, fc.string({ maxLength: 20 })), { maxLength: 40 })
  .map(words => Buffer.from(words.join('')))

test('any bytes are read without an error, and the same again from what is kept of them', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        anyMail,
        fc.uint8Array({ maxLength: 500 }).map(bytes => Buffer.from(bytes)),
      ),
      raw => {
        const parsed = parseMessage(raw)
        const again = parseMessage(originalOf(raw, parsed))
        expect(again.sections).toEqual(parsed.sections)
        expect(again.attachments.map(attachment => attachment.name)).toEqual(
          parsed.attachments.map(attachment => attachment.name),
        )
      },
    ),
    { numRuns: 500 },
  )
})

test('a message costs time in proportion to its bytes, however it is built', () => {
  const hostile = [
    '('.repeat(200_000),
    `To: ${'<'.repeat(200_000)}`,
    `To: ${'a@b,'.repeat(100_000)}`,
    `Subject: ${'=?utf-8?Q?'.repeat(40_000)}`,
    `References: ${'<a@b> '.repeat(80_000)}`,
    ' \n'.repeat(200_000),
    `Content-Type: multipart/mixed; boundary=b\n\n${'--b\n'.repeat(100_000)}`,
    `Content-Type: ${';a*0*=b'.repeat(60_000)}`,
    `x: ${' '.repeat(400_000)}\n`,
    `Content-Type: text/plain\n\n${'begin 644 x\n'.repeat(40_000)}`,
    `From: ${'"\\'.repeat(150_000)}`,
    `Date: ${'Mon, '.repeat(80_000)}`,
    'a\n'.repeat(200_000),
    `Date: ${'('.repeat(500_000)}`,
    `Date: x\nReceived: ${';('.repeat(300_000)}`,
    `From: ${'a.'.repeat(200)}x y@z@${'b.'.repeat(200)} c`,
    `From: a@b ${'('.repeat(400_000)}`,
    `From: ${'[@'.repeat(200_000)}`,
    `From: =?${':'.repeat(400_000)}`,
    `From: ${'(a)'.repeat(100_000)} <a@b>`,
    `From: ${'a '.repeat(100_000)}@b`,
    `Subject: =?utf-8?Q?${' '.repeat(500_000)}x`,
    `Content-Type: text/plain; x=y${' '.repeat(500_000)}(z`,
    `Content-Transfer-Encoding: ${'('.repeat(500_000)}`,
    `Content-Type: text/enriched\n\n${'<param>'.repeat(200_000)}`,
    `Content-Type: text/calendar\n\n${'BEGIN:VEVENT\n'.repeat(100_000)}`,
    `Content-Type: text/plain; format=flowed\n\n${'> '.repeat(300_000)}`,
    `Content-Type: text/plain; format=flowed\n\n${'a \n'.repeat(300_000)}`,
    `Message-ID: ${'<('.repeat(300_000)}`,
    `Content-Type: application/pkcs7-mime\n\n${'0\x80'.repeat(100_000)}`,
    `Content-Type: text/plain\n\nx${'\r'.repeat(300_000)}y\n`,
  ]
  for (const text of hostile) {
    const started = performance.now()
    parseMessage(Buffer.from(text))
    expect(performance.now() - started).toBeLessThan(2000)
  }
})

test('what base64 and quoted-printable encode, they decode; and the size is known without decoding', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 400 }),
      fc.constantFrom('\n', '\r\n'),
      fc.integer({ min: 1, max: 19 }),
      (bytes, lineEnd, quads) => {
        const plain = Buffer.from(bytes)
        const encoded = Buffer.from(
          (plain.toString('base64').match(new RegExp(`.{1,${quads * 4}}`, 'g')) ?? []).join(lineEnd),
        )
        const escaped = Buffer.from(
          [...plain].map(byte => `=${byte.toString(16).padStart(2, '0').toUpperCase()}`).join(''),
        )
        expect(decodeBase64(encoded).equals(plain)).toBe(true)
        expect(base64Size(encoded, 0, encoded.length)).toBe(plain.length)
        expect(decodeQuotedPrintable(escaped).equals(plain)).toBe(true)
      },
    ),
  )
})

test('a text comes out of encoded words whole, wherever they cut it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
      fc.integer({ min: 1, max: 9 }),
      (text, size) => {
        const bytes = Buffer.from(text)
        const words: string[] = []
        for (let at = 0; at < bytes.length; at += size)
          words.push(`=?utf-8?B?${bytes.subarray(at, at + size).toString('base64')}?=`)
        // A mark at the very start is no letter; it is dropped.
        fc.pre(text.charCodeAt(0) !== 0xfeff)
        expect(decodeWords(words.join('\r\n ').replace(/\r\n/g, ''))).toBe(text)
      },
    ),
  )
})

test('an instant written as RFC 5322 is read as the same instant', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1971-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), date => {
      const iso = new Date(Math.floor(date.getTime() / 1000) * 1000).toISOString().replace('.000Z', 'Z')
      expect(parseDate(date.toUTCString().replace('GMT', '+0000'))?.iso).toBe(iso)
    }),
  )
})

test('mailboxes written by the rules are read back', () => {
  const name = fc.string({ maxLength: 20 }).map(text =>
    text
      .replace(/[^ -~]/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  const address = fc.stringMatching(/^[a-z0-9.]{1,10}@[a-z0-9]{1,10}\.example$/)
  fc.assert(
    fc.property(
      fc.array(fc.record({ name: name.filter(text => !text.includes('=?')), address }), { maxLength: 5 }),
      mailboxes => {
        const list = mailboxes
          .map(mailbox => `"${mailbox.name.replace(/["\\]/g, '\\$&')}" <${mailbox.address}>`)
          .join(', ')
        expect(parseAddresses(list, new Warnings())).toEqual(mailboxes)
      },
    ),
  )
})
