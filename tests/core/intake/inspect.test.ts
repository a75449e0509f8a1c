import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { inspectPath, type Inspected } from '../../../src/core/intake/inspect.ts'
import { InspectedMessage } from '../../../src/contract/schemas/message.ts'

const folder = mkdtempSync(join(tmpdir(), 'goldwert-inspect-'))
afterAll(() => rmSync(folder, { recursive: true }))
const fixture = (name: string): string => fileURLToPath(new URL(`../../fixtures/own-words/${name}`, import.meta.url))
const file = (name: string, content: string | Buffer): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
async function inspect(path: string, as?: string): Promise<Inspected[]> {
  const found: Inspected[] = []
  const options = { signal: new AbortController().signal, ...(as === undefined ? {} : { as }) }
  for await (const item of inspectPath(path, options)) found.push(item)
  return found
}

describe('a file looked at without a workspace', () => {
  test('gives an object with every field of the command line’s contract', async () => {
    const [mail] = await inspect(fixture('gmail-answer.eml'))
    expect(InspectedMessage.parse(mail)).toEqual(mail)
    expect(mail).toMatchObject({
      source: fixture('gmail-answer.eml'),
      messageId: 'antwort-1@mail.post.example',
      date: '2024-03-05T13:02:11Z',
    })
  })
  test('is the body of one message if asked so', async () => {
    expect(await inspect(file('a.txt', 'Ja.\n\n> Krug?\n> Tasse?\n> Kanne?\n'), 'text')).toMatchObject([
      { verbatim: 'Ja.', from: null, class: 'customer' },
    ])
    expect(await inspect(file('a.html', '<p>Ja.</p><blockquote type=cite>Krug?</blockquote>'), 'html')).toMatchObject([
      { verbatim: 'Ja.' },
    ])
    expect(
      await inspect(file('b.html', Buffer.from('<meta charset=windows-1252><p>gr\xfcn</p>', 'latin1')), 'html'),
    ).toMatchObject([{ text: 'grün' }])
  })
  test('gives its language for each answer of a survey', async () => {
    const csv = 'Zeitstempel,Was war gut?\n2024-03-05 10:00:00,Die Beratung war sehr gut und freundlich\n'
    expect(await inspect(file('s.csv', csv))).toMatchObject([
      { kind: 'table' },
      { kind: 'row', answers: [{ language: 'de' }] },
    ])
  })
  test('that cannot be read gives one object that says why', async () => {
    expect(await inspect(join(folder, 'nowhere.mbox'))).toMatchObject([
      { kind: 'error', error: { code: 'file.missing' } },
    ])
    expect(await inspect(join(folder, 'nowhere.txt'), 'text')).toMatchObject([
      { kind: 'error', error: { code: 'file.missing' } },
    ])
    expect(await inspect(file('empty.mbox', ''))).toMatchObject([{ kind: 'error', error: { code: 'file.empty' } }])
  })
})
