import { expect, test } from 'vitest'
import { parseMessage } from '../../../src/core/mime/parse-message.ts'

const endless = (feed: string): string =>
  Array.from({ length: 60_000 }, (_, at) => `kunde${at}@shop.example`).join(`,${feed} `)

test.each(['\n', '\r\n'])(
  'a letter to tens of thousands keeps the subject and date behind its list of addresses',
  feed => {
    const lines = [
      'From: eva@x.example',
      `To: ${endless(feed)}`,
      'Subject: Beratung',
      'Date: Mon, 2 Mar 2026 09:00:00 +0100',
      '',
      'Guten Tag.',
    ]
    const { subject, date, to, sections, warnings } = parseMessage(Buffer.from(lines.join(feed)))
    expect({ subject, date, codes: warnings.map(({ code }) => code) }).toEqual({
      subject: 'Beratung',
      date: '2026-03-02T08:00:00Z',
      codes: ['header-too-long'],
    })
    expect(to[0]?.address).toBe('kunde0@shop.example')
    expect(sections.map(({ plain }) => plain?.trim())).toEqual(['Guten Tag.'])
  },
)

test('a text that begins without a blank line is not lost behind the bound', () => {
  const text = 'Eine Zeile wie viele andere auch.\n'.repeat(50_000)
  const { sections } = parseMessage(Buffer.from(`Subject: Lang\n${text}`))
  expect(sections.map(section => section.plain?.length)).toEqual([text.length])
})
