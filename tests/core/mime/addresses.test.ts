import { expect, test } from 'vitest'
import { parseAddresses } from '../../../src/core/mime/addresses.ts'
import { Warnings } from '../../../src/core/mime/warnings.ts'

const read = (value: string) =>
  parseAddresses(value, new Warnings()).map(({ name, address }) => (name === '' ? address : `${name} <${address}>`))

test.each([
  ['eva@muster.example.', ['eva@muster.example']],
  ['Eva <eva@muster.example.>', ['Eva <eva@muster.example>']],
  ['Eva <eva(sie (selbst) hier)@muster.(das Haus)example>', ['Eva <eva@muster.example>']],
  ['":laden" @ muster . example', ['":laden"@muster.example']],
  [String.raw`"la\"den"@muster.example`, [String.raw`"la\"den"@muster.example`]],
  ['=?utf-8?Q?Gru=C3=9F?=: eva@muster.example, ida@muster.example;', ['eva@muster.example', 'ida@muster.example']],
  ['=?utf-8?Q?Firma:_Muster?= <eva@muster.example>', ['Firma: Muster <eva@muster.example>']],
  [
    '=?utf-8?Q?Muster,_Eva?= <eva@muster.example>, ida@muster.example',
    ['Muster, Eva <eva@muster.example>', 'ida@muster.example'],
  ],
  ['=?utf-8?Q?<Eva>?= <eva@muster.example>', ['<Eva> <eva@muster.example>']],
  ['"eva.m"@muster.example, Ida <"ida"@muster.example>', ['eva.m@muster.example', 'Ida <ida@muster.example>']],
  ['Eva < <eva@muster.example>', ['Eva <eva@muster.example>']],
  ['"Eva Muster" (eva@muster.example)', ['Eva Muster <eva@muster.example>']],
  ['"Eva" <<eva@muster.example>>', ['Eva <eva@muster.example>']],
  ['Undisclosed-Recipients:;@post.example', []],
  [
    '=?utf-8?Q?Haus?= Muster: Eva <eva@muster.example>, ida@muster.example;',
    ['Eva <eva@muster.example>', 'ida@muster.example'],
  ],
  [
    'Eva <eva@muster.example> Ida Muster <ida@muster.example>',
    ['Eva <eva@muster.example>', 'Ida Muster <ida@muster.example>'],
  ],
  ['Muster, Eva <eva@muster.example>, ida@muster.example', ['Muster, Eva <eva@muster.example>', 'ida@muster.example']],
])('the addresses of %s are found', (value, expected) => {
  expect(read(value)).toEqual(expected)
})
