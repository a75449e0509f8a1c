import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mbox } from '../../../src/core/importers/mbox/mbox.ts'
import { memoryFile, readAll, textOf } from './memory-file.ts'

const from = 'From anna@muster.example Mon Mar  4 10:15:00 2024'
const mail = (subject: string, body: string) => `From: anna@muster.example\nSubject: ${subject}\n\n${body}\n`
const box = (...mails: readonly string[]) => mails.map(text => `${from}\n${text}\n`).join('')
const read = (content: string | Uint8Array, chunkBytes?: number) =>
  readAll(mbox, memoryFile('Kunden.mbox', content, chunkBytes))
const texts = async (content: string) => (await read(content)).map(textOf)

describe('an mbox', () => {
  test('is split at its From lines, with the offset of each', async () => {
    const content = box(mail('1', 'eins'), mail('2', 'zwei'))
    const items = await read(content)
    expect(items.map(textOf)).toEqual([mail('1', 'eins'), mail('2', 'zwei')])
    expect(items.map(item => item.kind === 'message' && item.offset)).toEqual([0, content.indexOf('From ', 5)])
  })

  test('gives messages that stay as they are, though all its chunks are read into the same memory', async () => {
    const mails = Array.from({ length: 40 }, (_, number) => mail(String(number), 'Wort '.repeat(number)))
    const bytes = Buffer.from(box(...mails))
    async function* stream(): AsyncGenerator<Uint8Array> {
      const room = Buffer.alloc(100)
      for (let at = 0; at < bytes.length; at += room.length) yield room.subarray(0, bytes.copy(room, 0, at))
    }
    expect((await readAll(mbox, { ...memoryFile('Kunden.mbox', bytes), stream })).map(textOf)).toEqual(mails)
  })

  test('with CRLF line ends is split the same way', async () => {
    const content = box(mail('1', 'eins'), mail('2', 'zwei')).replace(/\n/g, '\r\n')
    expect((await texts(content)).map(text => text.replace(/\r/g, ''))).toEqual([mail('1', 'eins'), mail('2', 'zwei')])
  })

  test('gives quoted From lines back (mboxrd), one mark at a time', async () => {
    expect(await texts(box(mail('1', '>From hier\n>>From dort\n> From bleibt')))).toEqual([
      mail('1', 'From hier\n>From dort\n> From bleibt'),
    ])
  })

  test('is split where neither a blank line nor a header stands, if the line names address and date', async () => {
    expect(await texts(`${from}\neins\n${from}\nzwei\n`)).toEqual(['eins\n', 'zwei\n'])
  })

  test('is split at a bare From line without a blank one before it only where header fields follow', async () => {
    const bare = `From \n${mail('1', 'eins')}From \n${mail('2', 'zwei\nFrom \nhier\nund dort')}`
    expect(await texts(bare)).toEqual([mail('1', 'eins'), mail('2', 'zwei\nFrom \nhier\nund dort')])
  })

  test('is split where an address without a date stands right above a field, not in a sentence that names one', async () => {
    const first = mail('1', 'eins\n\nFrom anna@muster.example we heard\nthat it is broken')
    const content = `From anna@muster.example heute\n${first}\nFrom otto@muster.example gestern\n${mail('2', 'zwei')}`
    expect(await texts(content)).toEqual([first, mail('2', 'zwei')])
  })

  test('of the old Macintosh, with CR line ends alone, is split at the same places', async () => {
    const content = box(mail('1', 'eins'), mail('2', 'zwei'))
    const items = await read(content.replaceAll('\n', '\r'), 11)
    expect(items.map(textOf)).toEqual([mail('1', 'eins'), mail('2', 'zwei')])
    expect(items.map(item => item.kind === 'message' && item.offset)).toEqual([0, content.indexOf('From ', 5)])
  })

  test('of Emacs (Babyl) gives each mail with the header it came with, its flags and labels', async () => {
    const start = 'BABYL OPTIONS: -*- rmail -*-\nVersion: 5\nLabels: kunden\n\x1f'
    const original = 'Received: from post.example\nSubject: Krug\n'
    const shown = '*** EOOH ***\nSubject: Krug\n\nDer Krug ist da.\n\nFrom hier an\n\x1f'
    const content = `${start}\f\n1, answered,, kunden, lob,\n${original}\n${shown}\f\n0, unseen,,\n${shown}\f\n0, deleted,,\n${shown}`
    const items = await read(content, 13)
    expect(items.map(item => item.kind === 'message' && [item.labels, item.flags])).toEqual([
      [
        ['kunden', 'lob', 'Kunden'],
        ['seen', 'answered'],
      ],
      [['Kunden'], []],
      false,
    ])
    expect(items.slice(0, 2).map(textOf)).toEqual([
      `${original}\nDer Krug ist da.\n\nFrom hier an\n`,
      'Subject: Krug\n\nDer Krug ist da.\n\nFrom hier an\n',
    ])
  })

  test('of MMDF is split at its frames, whatever stands between them', async () => {
    const frame = '\x01\x01\x01\x01\n'
    const letter = mail('1', `eins\n${from}\n\nFrom hier`)
    const content = `${frame}${letter}${frame}${frame}${from}\n${mail('2', 'zwei')}${frame}`
    const items = await read(content, 7)
    expect(items.map(textOf)).toEqual([letter, mail('2', 'zwei')])
    expect(items.map(item => item.kind === 'message' && item.offset)).toEqual([0, 5 + letter.length + 5])
    expect(await texts(`${frame}${letter}`)).toEqual([letter])
  })

  test('keeps a From that begins a sentence', async () => {
    const letter = mail('1', 'Hallo,\n\nFrom now on: kein Anruf.\nFrom Berlin\n\nAnna')
    expect(await texts(box(letter))).toEqual([letter])
  })

  test.each([
    'From 2 Mar 2024 10:00 to 12:00 there is a tasting.',
    'From Monday Jan 5 10:00 on we are open.',
    'From anna, 2024-03-04 10:15 she wrote',
    'From anna@muster.example Mon Mar  4 10:15:00 2024 on nothing came.',
  ])('keeps a sentence with a time: %s', async sentence => {
    const letter = mail('1', `Hello,\n\n${sentence}\n\nAnna`)
    expect(await texts(box(letter))).toEqual([letter])
  })

  test('gives a message without header that a From line with date announces', async () => {
    expect(await read(`${box(mail('1', 'x'))}${from}\n\nText\n`)).toHaveLength(2)
  })

  test('keeps a message that stands whole behind an announcement', async () => {
    const letter = mail(
      '1',
      `----- Begin Included Message -----\n\n${from}\n${mail('2', 'darin')}\n----- End Included Message -----`,
    )
    expect(await texts(box(letter))).toEqual([letter])
  })

  test('keeps a mailbox that lies in an open MIME part', async () => {
    const letter = `From: a@b.example\nContent-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: message/rfc822\n\n${from}\n${mail('2', 'darin')}\n--b--\n`
    expect(await texts(box(letter, mail('3', 'danach')))).toEqual([letter, mail('3', 'danach')])
  })

  test('is split although the writer set no blank lines', async () => {
    const content = `${from}\n${mail('1', 'eins')}${from}\n${mail('2', 'zwei')}${from}\n${mail('3', 'drei')}`
    expect(await texts(content)).toEqual([mail('1', 'eins'), mail('2', 'zwei'), mail('3', 'drei')])
  })

  test('is split after a message that was cut off inside an attachment', async () => {
    const cut =
      'From: a@b.example\nContent-Type: multipart/mixed; boundary="b"\n\n--b\n\nText\n--b\nContent-Type: image/png\n\niVBORw0K\n'
    const content = `${box(mail('1', 'eins'), mail('2', 'zwei'), mail('3', 'drei'))}${from}\n${cut}${from}\n${mail('5', 'x')}`
    expect(await read(content)).toHaveLength(5)
  })

  test('believes a Content-Length that is true (mboxcl2), and leaves its text alone', async () => {
    const body = `Text\n\n${from}\nSubject: kein Anfang\n\n>From bleibt\n`
    const letter = `From: a@b.example\nContent-Length: ${body.length}\n\n${body}`
    expect(await texts(`${from}\n${letter}\n${box(mail('2', 'zwei'))}`)).toEqual([letter, mail('2', 'zwei')])
  })

  test('does not believe a Content-Length that is false', async () => {
    const letter = `From: a@b.example\nSubject: x\nContent-Length: 4000\n\nText\n`
    expect(await texts(box(letter, mail('2', 'zwei')))).toEqual([letter, mail('2', 'zwei')])
  })

  test('of Thunderbird leaves out what was deleted', async () => {
    const deleted = `X-Mozilla-Status: 0009\n${mail('weg', 'x')}`
    const items = await read(
      `From - Mon Mar  4 10:15:00 2024\n${deleted}\nFrom - Mon Mar  4 10:15:00 2024\nX-Mozilla-Status: 0005\n${mail('da', 'x')}`,
    )
    expect(items.map(item => (item.kind === 'message' ? item.flags : item.kind === 'skipped' && item.reason))).toEqual([
      'deleted',
      ['seen', 'flagged'],
    ])
  })

  test('of Google Takeout tells its labels', async () => {
    const items = await read(
      `From 1@xxx Mon Mar 04 10:15:00 +0000 2024\nX-Gmail-Labels: =?UTF-8?Q?Posteingang,Ungelesen,"K=C3=BCche,_Angebote"?=\n${mail('x', 'x')}`,
    )
    expect(items.map(item => item.kind === 'message' && [item.labels, item.flags])).toEqual([
      [['Posteingang', 'Ungelesen', 'Küche, Angebote', 'Kunden'], []],
    ])
  })

  test('loses nothing that stands before the first From line', async () => {
    expect((await read(`${mail('ohne', 'Anfang')}\n${box(mail('2', 'zwei'))}`)).map(textOf)).toEqual([
      mail('ohne', 'Anfang'),
      mail('2', 'zwei'),
    ])
    expect((await read(`nur Text\n\n${box(mail('2', 'zwei'))}`)).map(item => item.kind)).toEqual(['skipped', 'message'])
  })

  test('is not read further once it is cancelled', async () => {
    await expect(readAll(mbox, memoryFile('x', box(mail('1', 'x'))), AbortSignal.abort())).rejects.toThrow('abort')
  })
})

const line = fc.oneof(
  fc.string({ maxLength: 60 }).map(text => text.replace(/[\r\n]/g, ' ')),
  fc.constantFrom(
    '',
    'From ',
    'From here to there',
    '>From x',
    '>>From x',
    from,
    'Subject: darin',
    '--b',
    '----- Begin Included Message -----',
  ),
)
const anyMail = fc.array(line, { maxLength: 12 }).map(lines => Buffer.from(mail('x', lines.join('\n'))))

describe('of any messages', () => {
  test('joined by the rules of mboxrd, the same come out again, whatever the chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyMail, { maxLength: 6 }),
        fc.integer({ min: 1, max: 300 }),
        async (mails, chunkBytes) => {
          const quoted = mails.map(raw => raw.toString('latin1').replace(/^(>*From )/gm, '>$1'))
          const items = await read(Buffer.from(box(...quoted), 'latin1'), chunkBytes)
          expect(items.map(textOf)).toEqual(mails.map(raw => raw.toString('latin1')))
        },
      ),
      { numRuns: 150 },
    )
  })

  test('of any bytes, every byte of a line that is no separator is in some message', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.integer({ min: 1, max: 50 }),
        async (bytes, chunkBytes) => {
          const content = Buffer.concat([Buffer.from(`${from}\nSubject: x\n\nx`), bytes, Buffer.from('\n')])
          const items = await read(content, chunkBytes)
          const kept = items.reduce((sum, item) => sum + (item.kind === 'message' ? item.raw.length : 0), 0)
          expect(items.at(0)?.kind).toBe('message')
          expect(kept).toBeGreaterThan(content.length - from.length * (items.length + 1) - 5)
        },
      ),
      { numRuns: 150 },
    )
  })
})
