import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTnef } from '../../../src/core/mapi/read-tnef.ts'
import { parseMessage } from '../../../src/core/mime/parse-message.ts'

function attribute(level: number, id: number, data: Buffer): Buffer {
  const head = Buffer.alloc(9)
  head[0] = level
  head.writeUInt32LE(id, 1)
  head.writeUInt32LE(data.length, 5)
  return Buffer.concat([head, data, Buffer.alloc(2)])
}

/** Properties of text, and one with a name of its own before them. */
function properties(texts: readonly (readonly [id: number, text: string])[]): Buffer {
  const named = Buffer.concat([
    Buffer.from([0x03, 0, 0x01, 0x80]),
    Buffer.alloc(16),
    Buffer.from([1, 0, 0, 0, 6, 0, 0, 0]),
    Buffer.from('abc\0', 'utf16le'),
    Buffer.from([7, 0, 0, 0]),
  ])
  const values = texts.map(([id, text]) => {
    const bytes = Buffer.from(`${text}\0`, 'utf16le')
    const head = Buffer.alloc(12)
    head.writeUInt16LE(0x1f, 0)
    head.writeUInt16LE(id, 2)
    head.writeUInt32LE(1, 4)
    head.writeUInt32LE(bytes.length, 8)
    return Buffer.concat([head, bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])
  })
  return Buffer.concat([Buffer.from([texts.length + 1, 0, 0, 0]), named, ...values])
}

const winmail = Buffer.concat([
  Buffer.from([0x78, 0x9f, 0x3e, 0x22, 1, 0]),
  attribute(1, 0x00069007, Buffer.from([0xe4, 4, 0, 0, 0, 0, 0, 0])),
  attribute(1, 0x00069003, properties([[0x1000, 'Grüße aus Köln']])),
  attribute(2, 0x00069002, Buffer.alloc(14)),
  attribute(2, 0x00018010, Buffer.from('MASZE~1.PDF\0', 'latin1')),
  attribute(2, 0x0006800f, Buffer.alloc(321)),
  attribute(
    2,
    0x00069005,
    properties([
      [0x3707, 'Maße.pdf'],
      [0x370e, 'application/pdf'],
    ]),
  ),
  attribute(2, 0x00069002, Buffer.alloc(14)),
  attribute(2, 0x00018010, Buffer.from('Küche.txt\0', 'latin1')),
  attribute(2, 0x0006800f, Buffer.alloc(5)),
])
const attachments = [
  { name: 'Maße.pdf', type: 'application/pdf', bytes: 321, inline: false, contentId: null },
  { name: 'Küche.txt', type: 'application/octet-stream', bytes: 5, inline: false, contentId: null },
]

test('winmail.dat gives the letter and the files that Outlook wrapped into it', () => {
  expect(readTnef(winmail)).toEqual({ plain: 'Grüße aus Köln', html: null, attachments })
})

test('a mail inside winmail.dat is named by what Outlook shows', () => {
  const method = Buffer.from([2, 0, 0, 0, 0x03, 0, 0x05, 0x37, 5, 0, 0, 0])
  const shown = properties([[0x3001, 'Alte Anfrage']]).subarray(4)
  // Behind the method, without the count: a named property and the shown name.
  const list = Buffer.concat([Buffer.from([3, 0, 0, 0]), method.subarray(4), shown])
  const file = Buffer.concat([
    winmail.subarray(0, 6),
    attribute(2, 0x00069002, Buffer.alloc(14)),
    attribute(2, 0x00069005, list),
  ])
  expect(readTnef(file)?.attachments).toMatchObject([{ name: 'Alte Anfrage', type: 'message/rfc822' }])
})

test('two winmail.dat in one mail give the files of both', () => {
  const part = `Content-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\n${winmail.toString('base64')}\n`
  const mail = `From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n--b\n${part}--b\n${part}--b--\n`
  const parsed = parseMessage(Buffer.from(mail))
  expect(parsed.attachments).toEqual([...attachments, ...attachments])
  expect(parsed.sections.map(section => section.plain)).toEqual(['Grüße aus Köln'])
})

test('in a mail, the wrapped files are the attachments; the wrapped letter counts only where there is no other', () => {
  const part = `Content-Type: application/ms-tnef; name="winmail.dat"\nContent-Transfer-Encoding: base64\n\n${winmail.toString('base64')}`
  const mail = (text: string) =>
    parseMessage(
      Buffer.from(
        `Date: Mon, 4 Mar 2024 10:15:00 +0100\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n${text}\n--b\n${part}\n--b--\n`,
      ),
    )
  expect(mail('Hallo')).toMatchObject({ sections: [{ plain: 'Hallo' }], attachments, warnings: [] })
  expect(mail(' ')).toMatchObject({ sections: [{ plain: ' ' }, { plain: 'Grüße aus Köln' }], attachments })
})

test('what is cut off is read as far as it goes', () => {
  for (let length = 0; length < winmail.length; length += 3) readTnef(winmail.subarray(0, length))
  expect(readTnef(winmail.subarray(0, winmail.length - 40))?.attachments).toHaveLength(2)
  expect(readTnef(Buffer.from('kein TNEF'))).toBeNull()
})

test('a length above what 31 bits hold, and any other bytes, are read as far as they go', () => {
  const list = Buffer.from('01000000 1f003700 01000000 fcffffff 41004200'.replace(/ /g, ''), 'hex')
  const wrapped = (data: Buffer) => Buffer.concat([winmail.subarray(0, 6), attribute(1, 0x00069003, data)])
  expect(readTnef(wrapped(list))).toEqual({ plain: null, html: null, attachments: [] })
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(0, 1, 0x1f, 0x90, 0xff), fc.integer({ min: 0, max: 255 })), { maxLength: 80 }),
      bytes => {
        expect(readTnef(wrapped(Buffer.from(bytes)))?.attachments).toEqual([])
      },
    ),
    { numRuns: 2000 },
  )
})
