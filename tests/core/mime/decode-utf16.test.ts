import { expect, test } from 'vitest'
import { decodeUtf16 } from '../../../src/core/mime/decode-utf16.ts'

test('half a character at the end is left out, wherever the bytes lie', () => {
  const bytes = Buffer.concat([Buffer.from([0]), Buffer.from('Krüge ☺', 'utf16le'), Buffer.from([65])])
  expect(decodeUtf16(bytes.subarray(1))).toBe('Krüge ☺')
  expect(decodeUtf16(Buffer.from([65]))).toBe('')
})
