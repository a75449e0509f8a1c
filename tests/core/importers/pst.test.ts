import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cryptMethods, decryptBlock } from '../../../src/core/importers/pst/pst-crypt.ts'
import { pst } from '../../../src/core/importers/pst/pst.ts'
import { parseMessage } from '../../../src/core/mime/parse-message.ts'
import { memoryFile, readAll } from './memory-file.ts'
import { buildPst, properties, table, type Property } from './pst-builder.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'goldwert-test-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function read(bytes: Buffer): ReturnType<typeof readAll> {
  const diskPath = join(folder, 'x.pst')
  await writeFile(diskPath, bytes)
  return readAll(pst, { ...memoryFile('x.pst', bytes), diskPath })
}

const submitted = Buffer.alloc(8)
submitted.writeBigUInt64LE((BigInt(Date.parse('2024-03-04T09:15:00Z')) + 11_644_473_600_000n) * 10_000n)

function mailbox(isUnicode: boolean, cryptMethod: number): Buffer {
  const text = isUnicode ? 0x1f : 0x1e
  const letter: readonly Property[] = [
    [0x001a, text, 'IPM.Note'],
    [0x0037, text, '\x01\x05Re: Küche'],
    [0x0039, 0x40, submitted],
    [0x0042, text, 'Jörg Müller'],
    [0x0064, text, 'SMTP'],
    [0x0065, text, 'joerg@muster.example'],
    [0x0e07, 0x03, 1],
    [0x1000, text, 'Grüße aus Köln'],
    [0x1035, text, '<1@muster.example>'],
    [0x3ffd, 0x03, 1252],
  ]
  const recipients = table(
    [
      [0x0c15, 0x03],
      [0x3001, text],
      [0x3003, text],
    ],
    [
      [1, 1, 'Laden', 'laden@shop.example'],
      [2, 2, 'Chef', 'chef@shop.example'],
    ],
    isUnicode,
  )
  const attachments = table([[0x0e20, 0x03]], [[0x8025, 1234]], isUnicode)
  const attachment = properties([
    [0x3707, text, 'Maße.pdf'],
    [0x370e, text, 'application/pdf'],
    [0x0e20, 0x03, 1234],
    [0x3705, 0x03, 1],
  ])
  return buildPst(
    [
      { id: 0x122, parent: 0x122, data: properties([[0x3001, text, '']]) },
      { id: 0x8022, parent: 0x122, data: properties([[0x3001, text, 'Oberste Ebene']]) },
      { id: 0x8042, parent: 0x8022, data: properties([[0x3001, text, 'Posteingang']]) },
      { id: 0x8062, parent: 0x8042, data: properties([[0x3001, text, 'Küchen']]) },
      {
        id: 0x200024,
        parent: 0x8062,
        data: properties(letter),
        subnodes: [
          { id: 0x671, data: attachments },
          { id: 0x692, data: recipients },
          { id: 0x8025, data: attachment },
        ],
      },
      {
        id: 0x200044,
        parent: 0x8042,
        data: properties([
          [0x001a, text, 'IPM.Contact'],
          [0x0037, text, 'Karte'],
        ]),
      },
    ],
    { isUnicode, cryptMethod },
  )
}

describe('a data file of Outlook', () => {
  test.each([
    ['97, in Latin letters, plain', false, cryptMethods.none],
    ['97, lightly hidden', false, cryptMethods.permute],
    ['2003, lightly hidden', true, cryptMethods.permute],
    ['2003, strongly hidden', true, cryptMethods.cyclic],
  ])('%s gives its letters with folder, people, text and attachments', async (_, isUnicode, cryptMethod) => {
    const [letter, contact] = await read(mailbox(isUnicode, cryptMethod))
    expect(contact).toMatchObject({ kind: 'skipped', reason: 'not-a-message', locator: 'Posteingang/#2097220' })
    expect(letter).toMatchObject({
      kind: 'message',
      locator: 'Posteingang/Küchen/#2097188',
      labels: ['Posteingang/Küchen'],
      flags: ['seen'],
    })
    expect(letter?.kind === 'message' && parseMessage(letter.raw)).toMatchObject({
      subject: 'Re: Küche',
      from: { name: 'Jörg Müller', address: 'joerg@muster.example' },
      to: [{ name: 'Laden', address: 'laden@shop.example' }],
      cc: [{ name: 'Chef', address: 'chef@shop.example' }],
      date: '2024-03-04T09:15:00Z',
      messageId: '1@muster.example',
      sections: [{ plain: 'Grüße aus Köln', html: null, origin: 'body' }],
      attachments: [{ name: 'Maße.pdf', type: 'application/pdf', bytes: 1234, inline: false, contentId: null }],
      warnings: [],
    })
  })

  test('that is damaged anywhere is read as far as it goes, or refused; it is never thrown over', async () => {
    const sound = mailbox(true, cryptMethods.permute)
    const damage = fc.array(
      fc.tuple(fc.integer({ min: 10, max: sound.length - 1 }), fc.integer({ min: 0, max: 255 })),
      { minLength: 1, maxLength: 20 },
    )
    await fc.assert(
      fc.asyncProperty(damage, fc.integer({ min: 12, max: sound.length }), async (changes, length) => {
        const bytes = Buffer.from(sound)
        for (const [at, byte] of changes) bytes[at] = byte
        await read(bytes.subarray(0, length)).catch((error: unknown) =>
          expect(error).toMatchObject({ code: 'file.unreadable' }),
        )
      }),
      { numRuns: 100 },
    )
  })
})

test.each([
  ['Outlook 97', false, 168],
  ['Outlook 2003', true, 184],
])('a file of %s that is shorter than it says is told to be cut off', async (_, isUnicode, at) => {
  const file = Buffer.from(mailbox(isUnicode, cryptMethods.none))
  file.writeUInt32LE(file.length, at)
  const whole = await read(file)
  expect(whole.some(item => item.kind === 'skipped' && item.reason === 'cut-off')).toBe(false)
  const cut = await read(file.subarray(0, file.length - 1))
  expect(cut.at(-1)).toMatchObject({ kind: 'skipped', locator: 'x.pst', reason: 'cut-off' })
})

test('a tree of pages that leads back to itself is walked once', async () => {
  const file = Buffer.from(mailbox(false, cryptMethods.none))
  const root = file.readUInt32LE(188)
  for (let at = 0; at + 12 <= 480; at += 12) file.writeUInt32LE(root, root + at + 8)
  file.writeUInt8(40, root + 496)
  file.writeUInt8(12, root + 498)
  file.writeUInt8(9, root + 499)
  const start = process.cpuUsage()
  expect(await read(file)).toEqual([])
  const { user, system } = process.cpuUsage(start)
  expect((user + system) / 1000).toBeLessThan(1000)
})

test('the strong way to hide a block is its own inverse', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.nat(), (bytes, bid) => {
      const block = Buffer.from(bytes)
      decryptBlock(block, cryptMethods.cyclic, bid)
      decryptBlock(block, cryptMethods.cyclic, bid)
      expect(block.equals(Buffer.from(bytes))).toBe(true)
    }),
  )
})
