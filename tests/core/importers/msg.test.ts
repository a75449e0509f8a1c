import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { msg } from '../../../src/core/importers/msg/msg.ts'
import { parseMessage } from '../../../src/core/mime/parse-message.ts'
import { buildCompoundFile, type CompoundSpec } from './compound-builder.ts'
import { memoryFile, readAll } from './memory-file.ts'

const wide = (text: string) => Buffer.from(text, 'utf16le')
const fixed = (headerBytes: number, ...values: readonly (readonly [id: number, type: number, value: bigint])[]) =>
  Buffer.concat([
    Buffer.alloc(headerBytes),
    ...values.map(([id, type, value]) => {
      const bytes = Buffer.alloc(16)
      bytes.writeUInt16LE(type, 0)
      bytes.writeUInt16LE(id, 2)
      bytes.writeBigUInt64LE(value, 8)
      return bytes
    }),
  ])
const fileTime = (iso: string) => (BigInt(Date.parse(iso)) + 11_644_473_600_000n) * 10_000n

const letter: CompoundSpec = {
  '__properties_version1.0': fixed(
    32,
    [0x0039, 0x40, fileTime('2024-03-04T09:15:00Z')],
    [0x0e07, 0x03, 9n],
    [0x3fde, 0x03, 65001n],
    [0x1081, 0x03, 102n],
  ),
  '__substg1.0_001A001F': wide('IPM.Note'),
  '__substg1.0_0037001F': wide('Küche'),
  '__substg1.0_0042001F': wide('Jörg Müller'),
  '__substg1.0_0064001F': wide('EX'),
  '__substg1.0_0065001F': wide('/O=FIRMA/CN=RECIPIENTS/CN=JOERG'),
  '__substg1.0_5D02001F': wide('joerg@muster.example'),
  '__substg1.0_007D001F': wide(
    'Received: from x by y; Mon, 4 Mar 2024 10:15:00 +0100\r\nContent-Type: multipart/mixed;\r\n boundary=b\r\nX-Spam: nein\r\n',
  ),
  '__substg1.0_1000001F': wide(`Grüße\r\n${'lang '.repeat(1000)}`),
  '__substg1.0_10130102': Buffer.from('<p>Grüße</p>'),
  '__substg1.0_1035001F': wide('<1@muster.example>'),
  '__recip_version1.0_#00000000': {
    '__properties_version1.0': fixed(8, [0x0c15, 0x03, 1n]),
    '__substg1.0_3001001F': wide("'laden@shop.example'"),
    '__substg1.0_39FE001F': wide('laden@shop.example'),
  },
  '__attach_version1.0_#00000000': {
    '__properties_version1.0': fixed(8, [0x3705, 0x03, 1n]),
    '__substg1.0_3707001F': wide('Maße und Pläne.pdf'),
    '__substg1.0_37010102': Buffer.alloc(5000),
  },
}

test('an Outlook item gives its people, date, both bodies, attachments and what its header told', async () => {
  const [item] = await readAll(msg, memoryFile('Anfrage.msg', buildCompoundFile(letter)))
  expect(item).toMatchObject({ kind: 'message', locator: 'Anfrage.msg', flags: ['seen', 'draft', 'answered'] })
  const parsed = item?.kind === 'message' ? parseMessage(item.raw) : null
  expect(parsed).toMatchObject({
    subject: 'Küche',
    from: { name: 'Jörg Müller', address: 'joerg@muster.example' },
    to: [{ name: 'laden@shop.example', address: 'laden@shop.example' }],
    date: '2024-03-04T09:15:00Z',
    messageId: '1@muster.example',
    attachments: [{ name: 'Maße und Pläne.pdf', bytes: 5000, inline: false }],
    warnings: [],
  })
  expect(parsed?.header('X-Spam')).toBe('nein')
  expect(parsed?.sections).toEqual([{ plain: `Grüße\n${'lang '.repeat(1000)}`, html: '<p>Grüße</p>', origin: 'body' }])
})

test('what an Outlook item keeps of a signed letter is the letter itself', async () => {
  const entity = [
    'Content-Type: multipart/signed; protocol="application/pkcs7-signature"; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain; charset=iso-8859-1',
    '',
    'Gr\u00fc\u00dfe, signiert',
    '--b',
    'Content-Type: application/pkcs7-signature; name=smime.p7s',
    '',
    'x',
    '--b--',
  ].join('\r\n')
  const signed: CompoundSpec = {
    '__properties_version1.0': fixed(32, [0x0039, 0x40, fileTime('2024-03-04T09:15:00Z')]),
    '__substg1.0_001A001F': wide('IPM.Note.SMIME.MultipartSigned'),
    '__substg1.0_0037001F': wide('Signiert'),
    '__attach_version1.0_#00000000': {
      '__properties_version1.0': fixed(8, [0x3705, 0x03, 1n]),
      '__substg1.0_3707001F': wide('smime.p7m'),
      '__substg1.0_370E001F': wide('multipart/signed'),
      '__substg1.0_37010102': Buffer.from(entity, 'latin1'),
    },
  }
  const [item] = await readAll(msg, memoryFile('Signiert.msg', buildCompoundFile(signed)))
  expect(item?.kind === 'message' ? parseMessage(item.raw) : null).toMatchObject({
    subject: 'Signiert',
    sections: [{ plain: 'Grüße, signiert' }],
    attachments: [{ name: 'smime.p7s' }],
    protection: 'signed',
  })
})

test('an encrypted letter in an Outlook item is marked, its text left to those who have the key', async () => {
  const encrypted: CompoundSpec = {
    '__properties_version1.0': fixed(32, [0x0039, 0x40, fileTime('2024-03-04T09:15:00Z')]),
    '__substg1.0_001A001F': wide('IPM.Note.SMIME'),
    '__substg1.0_0037001F': wide('Geheim'),
    '__attach_version1.0_#00000000': {
      '__properties_version1.0': fixed(8, [0x3705, 0x03, 1n]),
      '__substg1.0_3707001F': wide('smime.p7m'),
      '__substg1.0_37010102': Buffer.from('300b06092a864886f70d010703', 'hex'),
    },
  }
  const [item] = await readAll(msg, memoryFile('Geheim.msg', buildCompoundFile(encrypted)))
  const parsed = item?.kind === 'message' ? parseMessage(item.raw) : null
  expect(parsed).toMatchObject({ subject: 'Geheim', protection: 'encrypted', attachments: [{ name: 'smime.p7m' }] })
  expect(parsed?.warnings.map(warning => warning.code)).toContain('encrypted')
})

test.each([
  ['IPM.Contact', 'skipped'],
  ['IPM.StickyNote', 'skipped'],
  ['IPM.DistList', 'skipped'],
  ['IPM.Appointment', 'message'],
  ['IPM.Schedule.Meeting.Request', 'message'],
  ['REPORT.IPM.Note.NDR', 'message'],
])('an item of the kind %s is %s', async (messageClass, kind) => {
  const file = buildCompoundFile({ ...letter, '__substg1.0_001A001F': wide(messageClass) })
  expect(await readAll(msg, memoryFile('x.msg', file))).toMatchObject([{ kind }])
})

test('a damaged Outlook item is read as far as it goes, or skipped', async () => {
  const sound = buildCompoundFile(letter)
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.integer({ min: 8, max: sound.length - 1 }), fc.integer({ min: 0, max: 255 })), {
        maxLength: 20,
      }),
      fc.integer({ min: 600, max: sound.length }),
      async (changes, length) => {
        const bytes = Buffer.from(sound)
        for (const [at, byte] of changes) bytes[at] = byte
        expect(await readAll(msg, memoryFile('x.msg', bytes.subarray(0, length)))).toHaveLength(1)
      },
    ),
    { numRuns: 200 },
  )
})

test('tables that name themselves cost no more than the file', async () => {
  const bytes = buildCompoundFile(letter)
  // The list of tables goes on in sector 0, which names sector 0 as table and as its own continuation.
  bytes.writeUInt32LE(0, 68)
  bytes.fill(0, 512, 1024)
  const started = performance.now()
  expect(await readAll(msg, memoryFile('x.msg', bytes))).toHaveLength(1)
  expect(performance.now() - started).toBeLessThan(500)
})

test.each([
  ['what its locale tells', [[0x3ff1, 0x03, 0x0419n]], { '__substg1.0_0037001E': Buffer.from('cff0e8e2e5f2', 'hex') }],
  ['its own code page', [[0x3ffd, 0x03, 1251n]], { '__substg1.0_0037001E': Buffer.from('cff0e8e2e5f2', 'hex') }],
  [
    'its own code page, whatever its locale',
    [
      [0x3ff1, 0x03, 0x0404n],
      [0x3ffd, 0x03, 1251n],
    ],
    { '__substg1.0_0037001E': Buffer.from('cff0e8e2e5f2', 'hex') },
  ],
] as const)('8-bit text of an Outlook item is read by %s', async (_, values, streams) => {
  const spec: CompoundSpec = { '__properties_version1.0': fixed(32, ...values), ...streams }
  const [item] = await readAll(msg, memoryFile('alt.msg', buildCompoundFile(spec)))
  expect(item?.kind === 'message' ? parseMessage(item.raw).subject : null).toBe('Привет')
})

test('the HTML of an Outlook item that is said to be Western names its charset itself', async () => {
  const html = '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"></head><p>'
  const spec: CompoundSpec = {
    '__properties_version1.0': fixed(32, [0x3fde, 0x03, 1252n]),
    '__substg1.0_0037001F': wide('x'),
    '__substg1.0_10130102': Buffer.concat([Buffer.from(html), Buffer.from('cff0e8e2e5f2', 'hex')]),
  }
  const [item] = await readAll(msg, memoryFile('alt.msg', buildCompoundFile(spec)))
  expect(item?.kind === 'message' ? parseMessage(item.raw).sections[0]?.html : null).toContain('Привет')
})
