import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RawRow, RawTable } from '../../../src/core/importers/importer.ts'
import { CsvParser } from '../../../src/core/importers/survey-csv/csv-parser.ts'
import { surveyCsv } from '../../../src/core/importers/survey-csv/survey-csv.ts'
import { memoryFile, readAll } from './memory-file.ts'

async function read(
  content: string | Uint8Array,
  chunkBytes?: number,
): Promise<{ table: RawTable; rows: readonly RawRow[] }> {
  const items = await readAll(surveyCsv, memoryFile('Umfrage.csv', content, chunkBytes))
  const table = items.find(item => item.kind === 'table')
  if (!table) throw new Error('no table')
  return { table, rows: items.filter(item => item.kind === 'row') }
}
const cells = async (content: string | Uint8Array) => (await read(content)).rows.map(row => row.cells)
const rolesOf = async (content: string) => Object.values((await read(content)).table.roles)

describe('a table in a text file', () => {
  test.each([
    ['commas', 'a,b\n"1,5",2\n', ',', [['1,5', '2']]],
    [
      'semicolons and decimal commas',
      'a;b\n1,5;2,5\n3,5;4\n',
      ';',
      [
        ['1,5', '2,5'],
        ['3,5', '4'],
      ],
    ],
    ['tabs', 'a\tb\n1, 2\t3; 4\n', '\t', [['1, 2', '3; 4']]],
    ['bars', 'a|b\n1|2\n', '|', [['1', '2']]],
    ['a separator that Excel is told of', 'sep=|\r\na|b\r\n1;1;1|2\r\n', '|', [['1;1;1', '2']]],
    ['a separator named in quotes', '"sep=;"\ra;b\r1,5;2\r', ';', [['1,5', '2']]],
    [
      'a comment above',
      '# am 1. Mai geholt\na,b\n1,2\n3,4\n',
      ',',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['a sign that is rare', 'a~b\nGut~2\n', '~', [['Gut', '2']]],
    ['zeros kept from Excel', 'a,b\n="0123",2\n', ',', [['0123', '2']]],
    ['single quotes', "'a';'b'\n'1;1';'2'\n", ';', [['1;1', '2']]],
    ['backslashes before quotes', 'a,b\n"er sagte \\"ja\\" dazu",2\n', ',', [['er sagte "ja" dazu', '2']]],
    ['one column and no separator', 'Kommentar\n"Gut, gern"\nSchlecht\n', null, [['Gut, gern'], ['Schlecht']]],
  ])('with %s is cut right', async (_, content, delimiter, expected) => {
    expect((await read(content)).table.delimiter).toBe(delimiter)
    expect(await cells(content)).toEqual(expected)
  })

  test.each([
    ['utf-8', Buffer.from('\ufeffKüche;b\nGröße;2\n')],
    ['utf-16le', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Küche;b\nGröße;2\n', 'utf16le')])],
    ['utf-16be', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from('Küche;b\nGröße;2\n', 'utf16le').swap16()])],
    ['windows-1252', Buffer.from('Küche;b\nGröße;2\n', 'latin1')],
    ['macintosh', Buffer.from('K\x9fche;b\nGr\x9a\xa7e;2\n', 'latin1')],
    ['cp850', Buffer.from('K\x81che;b\nGr\x94\xe1e;2\n', 'latin1')],
  ])('in %s is read with its umlauts', async (encoding, content) => {
    const { table, rows } = await read(content)
    expect([table.encoding, table.header[0], rows[0]?.cells[0]]).toEqual([encoding, 'Küche', 'Größe'])
  })

  test('tells days from months by any row, however late', async () => {
    const early = Array.from({ length: 600 }, (_, i) => `0${(i % 9) + 1}/03/2024;Gut ${i}`)
    const { rows } = await read(['Datum;Text', ...early, '13/03/2024;Spät', ''].join('\n'))
    expect([rows[0]?.date, rows.at(-1)?.date]).toEqual(['2024-03-01T11:00:00Z', '2024-03-13T11:00:00Z'])
  })

  test('keeps line breaks inside quotes, with any line ends outside', async () => {
    expect(await cells('a;b\r"eins\r\nzwei";2\r3;4')).toEqual([
      ['eins\nzwei', '2'],
      ['3', '4'],
    ])
  })

  test('is not swallowed by a stray quote mark', async () => {
    expect(await cells('a;b\n"offen;2\n3;4\n')).toEqual([
      ['"offen', '2'],
      ['3', '4'],
    ])
  })

  test('with a few control characters is a table, and its cells are without NUL', async () => {
    const text = 'Wer;Was\nAnna;gut\0\nBernd;nett\u0007\n'
    expect(surveyCsv.sniff(Buffer.from(text), 'umfrage.csv')).toBeGreaterThan(0.5)
    expect(surveyCsv.sniff(Buffer.from(text), 'umfrage')).toBe(0)
    expect(await cells(text)).toEqual([
      ['Anna', 'gut'],
      ['Bernd', 'nett\u0007'],
    ])
  })

  test('with ragged rows keeps every cell', async () => {
    const { table, rows } = await read('a;b\n1\n1;2;3\n;;;\n\n')
    expect(table).toMatchObject({ header: ['a', 'b', '#3'], rows: 2 })
    expect(rows.map(row => row.cells)).toEqual([
      ['1', '', ''],
      ['1', '2', '3'],
    ])
  })

  test('with columns of the same name keeps them apart', async () => {
    const { rows } = await read('Name,Name,,Kommentar\na,b,c,d\n')
    expect(rows[0]?.columns).toEqual({ Name: 'a', 'Name (2)': 'b', '#3': 'c', Kommentar: 'd' })
  })

  test('below titles begins at its header', async () => {
    const { table } = await read(
      'Kundenbefragung 2024;;\n;;\nDatum;Note;Kommentar\n01.03.2024;2+;Alles gut soweit\n02.03.2024;5;Nie wieder hier\n',
    )
    expect(table).toMatchObject({ headerRows: 2, header: ['Datum', 'Note', 'Kommentar'], rows: 2 })
  })

  test('without a header names its columns by number', async () => {
    expect((await read('01.03.2024;Alles gut\n02.03.2024;Nie wieder\n')).table).toMatchObject({
      headerRows: 0,
      header: ['#1', '#2'],
      rows: 2,
    })
  })

  test('of any cells comes out as it went in, whatever the chunks', async () => {
    const cell = fc.string({ maxLength: 12 }).map(text => text.replace(/[\r\0]/g, '').replace(/^\ufeff/, ''))
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 40 }),
        async (rows, chunkBytes) => {
          const filled = rows.map(([a, b, c], i) => [`x${i}${a}`, b, c])
          const quote = (text: string) => `"${text.replace(/"/g, '""')}"`
          const content = [['Kopf', 'Zwei', 'Drei'], ...filled].map(row => row.map(quote).join(';')).join('\r\n')
          expect((await read(content, chunkBytes)).rows.map(row => row.cells)).toEqual(filled)
        },
      ),
      { numRuns: 150 },
    )
  })
})

test('a text without line ends costs no more than others, however it arrives', () => {
  const parser = new CsvParser({ delimiter: ';', quote: '"', hasBackslashes: false })
  const text = 'gut;beraten,'.repeat(150_000)
  const start = process.cpuUsage()
  let cells = 0
  for (let at = 0; at < text.length; at += 500)
    for (const record of parser.push(text.slice(at, at + 500), at + 500 >= text.length)) cells += record.length
  const { user, system } = process.cpuUsage(start)
  expect(cells).toBe(150_001)
  expect((user + system) / 1000).toBeLessThan(2500)
})

describe('the export of', () => {
  test('Google Forms is understood', async () => {
    const { table, rows } = await read(
      'Zeitstempel,"Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen?",Was hat Ihnen gefallen?,Filiale\n2024/03/01 3:12:45 nachm. MEZ,9,Die Beratung war toll,Köln\n2024/07/02 9:05:01 vorm. OESZ,3,,Bonn\n2024/07/03 9:05:01 vorm. OESZ,3,Nette Leute im Laden,Bonn\n2024/07/03 9:05:01 vorm. OESZ,10,Die Küche,Köln\n',
    )
    expect(Object.values(table.roles)).toEqual(['date', 'score', 'text', 'segment'])
    expect(rows[0]).toMatchObject({
      date: '2024-03-01T14:12:45Z',
      score: 9,
      segment: { Filiale: 'Köln' },
      answers: [{ question: 'Was hat Ihnen gefallen?', text: 'Die Beratung war toll' }],
    })
    expect(rows[1]).toMatchObject({ date: '2024-07-02T07:05:01Z', score: 3, answers: [] })
  })

  test('Typeform is understood, with its times in UTC', async () => {
    const { table, rows } = await read(
      '#,How likely are you to recommend us?,What could we do better?,Network ID,Start Date (UTC),Submit Date (UTC)\nk1,9,"More parking, please",n1,2024-03-01 10:00:00,2024-03-01 10:02:00\n',
    )
    expect(Object.values(table.roles)).toEqual(['id', 'score', 'text', 'id', 'other', 'date'])
    expect(rows[0]).toMatchObject({ externalId: 'k1', date: '2024-03-01T10:02:00Z', score: 9 })
  })

  test('LimeSurvey is understood', async () => {
    expect(
      await rolesOf(
        '"Antwort ID";"Datum Abgeschickt";"Letzte Seite";"Start-Sprache";"Wie zufrieden sind Sie? [Beratung]";"Was möchten Sie uns sagen?"\n"1";"2024-03-01 10:00:00";"3";"de";"4";"Die Beraterin war nett,\naber teuer."\n',
      ),
    ).toEqual(['id', 'date', 'other', 'other', 'score', 'text'])
  })

  test('SurveyMonkey is understood, with its two header rows', async () => {
    const { table } = await read(
      'Respondent ID,Start Date,End Date,IP Address,Was hat Ihnen gefallen?,Woher kennen Sie uns?,\n,,,,Open-Ended Response,Zeitung,Freunde\n1111,03/01/2024 10:00:00 AM,03/14/2024 10:05:00 AM,192.0.2.1,Die Auswahl an Küchen,Zeitung,\n',
    )
    expect(table).toMatchObject({
      headerRows: 2,
      header: [
        'Respondent ID',
        'Start Date',
        'End Date',
        'IP Address',
        'Was hat Ihnen gefallen?',
        'Woher kennen Sie uns? – Zeitung',
        'Woher kennen Sie uns? – Freunde',
      ],
    })
    expect(Object.values(table.roles).slice(0, 5)).toEqual(['id', 'other', 'date', 'other', 'text'])
  })

  test('Microsoft Forms is understood', async () => {
    const { rows } = await read(
      'ID;Startzeit;Fertigstellungszeit;E-Mail;Name;Wie bewerten Sie uns?;Warum?\n1;01.03.2024 10:00:00;01.03.2024 10:02:10;anonymous;;5;Schnell und günstig\n',
    )
    expect(rows[0]).toMatchObject({
      externalId: '1',
      date: '2024-03-01T09:02:10Z',
      score: 5,
      person: null,
      answers: [{ question: 'Warum?', text: 'Schnell und günstig' }],
    })
  })

  test('Qualtrics is understood, with its three header rows', async () => {
    const { table, rows } = await read(
      'StartDate,RecordedDate,ResponseId,Q1_NPS_GROUP,Q1,Q2\nStart Date,Recorded Date,Response ID,Likelihood - Group,How likely are you to recommend us?,Please tell us why\n"{""ImportId"":""startDate""}","{""ImportId"":""recordedDate""}","{""ImportId"":""_recordId""}","{""ImportId"":""x""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2_TEXT""}"\n2024-03-01 10:00:00,2024-03-01 10:05:01,R_1,Promoter,9,Friendly and quick staff\n',
    )
    expect(table).toMatchObject({
      headerRows: 3,
      rows: 1,
      header: ['StartDate', 'RecordedDate', 'ResponseId', 'Q1_NPS_GROUP', 'Q1', 'Q2'],
    })
    expect(rows[0]).toMatchObject({
      externalId: 'R_1',
      date: '2024-03-01T09:05:01Z',
      score: 9,
      answers: [{ question: 'Please tell us why', text: 'Friendly and quick staff' }],
    })
  })

  test('zenloop is understood', async () => {
    expect(
      await rolesOf(
        'id,inserted_at,score,score_type,comment,recipient_email\n1,2024-03-01T10:00:00Z,9,promoter,Tolle Beratung im Laden,a@b.example\n2,2024-03-02T10:00:00Z,2,detractor,Lieferung kam zu spät,c@d.example\n',
      ),
    ).toEqual(['id', 'date', 'score', 'segment', 'text', 'person'])
  })

  test('a spreadsheet with its dates as bare numbers is understood', async () => {
    const { rows } = await read('Datum;Note;Kommentar\n45352,5;2;Gut beraten worden\n45353;3;Lange gewartet\n')
    expect(rows.map(row => row.date)).toEqual(['2024-03-01T11:00:00Z', '2024-03-02T11:00:00Z'])
  })
})
