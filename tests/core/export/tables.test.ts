import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { csvLines, type Cell } from '../../../src/core/export/csv.ts'
import { xlsxPieces } from '../../../src/core/export/xlsx.ts'

const csv = (...rows: (readonly Cell[])[]): string => [...csvLines({ header: ['Text'], rows })].join('')
const lines = (text: string): string[] => text.slice(1).split('\r\n').slice(1, -1)

const sheetOf = (...rows: (readonly Cell[])[]): string => {
  const pieces = [...xlsxPieces({ header: ['Text'], rows }, 'Treffer')]
  const files = unzipSync(new Uint8Array(Buffer.concat(pieces)))
  return new TextDecoder().decode(files['xl/worksheets/sheet1.xml'])
}

test('a table opens in German Excel: mark, semicolons, line ends, decimal comma, Berlin’s clock', () => {
  expect(csv(['größer', 4.5, new Date('2026-07-01T10:00:00Z'), null])).toBe(
    '\u{FEFF}Text\r\ngrößer;4,5;2026-07-01 12:00;\r\n',
  )
})

test.each(['=1+1', '+49 40 1234', '-5 Grad', '@SUM(A1)', '\t=1', '  =HYPERLINK("http://x")'])(
  'what a customer wrote is never run as a formula: %s',
  text => {
    const [line = ''] = lines(csv([text]))
    expect(line.replace(/^"/, '')).toMatch(/^'/)
    expect(sheetOf([text])).not.toContain('<f>')
  },
)

test('signs of the format inside a letter do not break the line', () => {
  expect(lines(csv(['a;b', 'sagte "nein"', 'zwei\nZeilen']))).toEqual(['"a;b";"sagte ""nein""";"zwei\nZeilen"'])
})

test('a workbook keeps text as text, and dates as days since 1899 by Berlin’s clock', () => {
  const sheet = sheetOf(['a < b & "c"', new Date('2026-01-01T11:00:00Z'), 3, null])
  expect(sheet).toContain('<is><t>a &lt; b &amp; &quot;c&quot;</t></is>')
  expect(sheet).toContain('<c s="2"><v>46023.5</v></c><c><v>3</v></c><c/>')
})

test('characters that XML forbids and texts longer than a cell do not spoil a workbook', () => {
  const sheet = sheetOf(['a\u0000b\uD800c', 'x'.repeat(40_000)])
  expect(sheet).toContain('<t>abc</t>')
  expect(sheet).toContain(`${'x'.repeat(32_766)}…</t>`)
})
