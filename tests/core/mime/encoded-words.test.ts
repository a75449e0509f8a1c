import { expect, test } from 'vitest'
import { decodeWords } from '../../../src/core/mime/encoded-words.ts'

test.each([
  ['=?utf-8?Q?Gru=C3?= =?utf-8?Q?=9F?=', 'Gruß', 'cut inside a character'],
  ['=?utf-8?Q?Gru=C?= =?utf-8?Q?3=9F?=', 'Gruß', 'cut inside an escape'],
  ['=?utf-8?B?R3J1w5?= =?utf-8?B?8=?=', 'Gruß', 'cut inside four base64 characters'],
  ['=?utf-8?B?dGVzdA?= =?utf-8?B?dGVzdA?=', 'testtest', 'each without its padding'],
  ['=?utf-8?B?R3J1?= =?utf-8?Q?=C3=9F?=', 'Gruß', 'one in each encoding'],
  ['=?ISO-2022-JP?B?GyRCJCIbKEI=?= =?ISO-2022-JP?B?GyRCJCQbKEI=?=', 'あい', 'each with its own escapes'],
  ['=?"utf-8"?Q?Gru=C3=9F?=', 'Gruß', 'with quotes at the charset'],
  ['=?utf-8 ?Q?Gru=C3=9F?=', 'Gruß', 'with a blank behind the charset'],
  ['=?utf-8?B?R3J1w58g8J+Y?=', 'Gruß \ufffd', 'cut off inside a character'],
  ['=?utf-8?Q?Gru=C3?=', 'Gru\ufffd', 'cut off behind the first byte of one'],
  ['=?utf-8?Q?Caf=E9?=', 'Café', 'in Latin-1, whatever their name says'],
  ['=?utf-8?X?Gru=C3=9F?=', '=?utf-8?X?Gru=C3=9F?=', 'in an encoding that is none'],
])('the words %s say "%s": %s', (value, text) => {
  expect(decodeWords(value)).toBe(text)
})
