import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { originalOf } from '../../../src/core/mime/original.ts'
import { parseMessage } from '../../../src/core/mime/parse-message.ts'

const folder = new URL('../../fixtures/mime/', import.meta.url)
const traps = readdirSync(folder).flatMap(file => (file.endsWith('.eml') ? [file.slice(0, -4)] : []))
const read = (file: string) => readFileSync(new URL(file, folder))

/** Each trap is a raw mail and, beside it, what must come out of it; `warnings` by code, in order. */
describe('a mail with', () => {
  test.each(traps)('%s is read right', trap => {
    const expected = JSON.parse(read(`${trap}.json`).toString()) as Record<string, unknown>
    const parsed = { ...parseMessage(read(`${trap}.eml`)) }
    const found: Record<string, unknown> = { ...parsed, warnings: parsed.warnings.map(warning => warning.code) }
    expect(Object.fromEntries(Object.keys(expected).map(key => [key, found[key]]))).toEqual(expected)
  })

  test.each(traps)('%s is read the same again from what is kept of it', trap => {
    const raw = read(`${trap}.eml`)
    const first = parseMessage(raw)
    const again = parseMessage(originalOf(raw, first))
    expect({ sections: again.sections, attachments: again.attachments, subject: again.subject }).toEqual({
      sections: first.sections,
      attachments: first.attachments,
      subject: first.subject,
    })
  })
})
