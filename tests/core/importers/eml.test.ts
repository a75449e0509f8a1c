import { expect, test } from 'vitest'
import { eml } from '../../../src/core/importers/eml/eml.ts'
import { importerFor } from '../../../src/core/importers/registry.ts'
import { memoryFile, readAll, textOf } from './memory-file.ts'

const mail =
  'From: anna@muster.example\r\nSubject: Krüge\r\nDate: Mon, 5 Feb 2024 10:00:00 +0100\r\n\r\nDer Krug ist grün.\r\n'
const little = Buffer.from(`\ufeff${mail}`, 'utf16le')
const big = Buffer.from(little).swap16()

test.each([
  ['little', little],
  ['big', big],
])('a mail that PowerShell wrote as UTF-16, %s-endian, is read as the bytes it was', async (_, bytes) => {
  const file = memoryFile('1.eml', bytes)
  expect(importerFor(file)?.id).toBe('eml')
  expect((await readAll(eml, file)).map(textOf)).toEqual([Buffer.from(mail).toString('latin1')])
})
