import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { decodeUtf16 } from '../../../src/core/mime/decode-utf16.ts'

test('half a character at the end is left out, wherever the bytes lie', () => {
  const bytes = Buffer.concat([Buffer.from([0]), Buffer.from('Krüge ☺', 'utf16le'), Buffer.from([65])])
  expect(decodeUtf16(bytes.subarray(1))).toBe('Krüge ☺')
  expect(decodeUtf16(Buffer.from([65]))).toBe('')
})

const sources = new URL('../../../src/', import.meta.url)
const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter(file => /\.tsx?$/.test(file))

test('no other file has Node’s buffers decode UTF-16, which can end the process', () => {
  const decoding = /(?:\.toString\(\s*|\.(?:utf16le|ucs2)Slice|new StringDecoder\(\s*)['"]?(?:utf-?16-?le|ucs-?2)?/gi
  const offenders = files.filter(file => {
    const calls = readFileSync(new URL(file.replaceAll('\\', '/'), sources), 'utf8').match(decoding) ?? []
    return calls.some(call => /utf-?16|ucs-?2/i.test(call))
  })
  expect(offenders.map(file => file.replaceAll('\\', '/'))).toEqual(['core/mime/decode-utf16.ts'])
})
