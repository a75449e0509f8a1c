import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, readFileSync, writeFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newHome } from './hosts.ts'

interface Ended {
  readonly status: number
  readonly out: string
  readonly messages: string
}

const home = newHome()
const workspace = join(home.folder, 'laden.goldwert')

/** The built command line in a process of its own. */
const goldwert = (...args: string[]): Promise<Ended> =>
  new Promise(resolve => {
    const options = { env: home.env, maxBuffer: 2 ** 28 }
    const child = execFile(process.execPath, ['out/cli/index.js', ...args], options, (_, out, messages) =>
      resolve({ status: child.exitCode ?? 1, out, messages }),
    )
  })
const json = async (...args: string[]): Promise<Record<string, unknown>> =>
  JSON.parse((await goldwert(...args, '--workspace', workspace)).out) as Record<string, unknown>

beforeAll(async () => {
  const { status } = await goldwert('import', 'resources/sample/postfach.mbox', '--workspace', workspace)
  expect(status).toBe(0)
})
afterAll(() => home.remove())

describe('a workspace with the sample mailbox', () => {
  test('takes nothing twice', async () => {
    const again = await json('import', 'resources/sample/postfach.mbox')
    expect(again).toMatchObject({ imported: 0, skipped: [] })
  })

  test('is used by default once it was opened', async () => {
    const { status, out } = await goldwert('stats', '--json')
    expect(status).toBe(0)
    expect(JSON.parse(out)).toEqual(await json('stats', '--json'))
  })

  test('gives every stored message as a line of JSON', async () => {
    const { messages } = (await json('stats', '--json')) as { messages: number }
    const lines = (await goldwert('messages', '--jsonl', '--workspace', workspace)).out.trim().split('\n')
    expect(lines.map(line => (JSON.parse(line) as { kind: string }).kind)).toEqual(
      Array.from({ length: messages }, () => 'message'),
    )
  })

  test('finds the part of a compound', async () => {
    const found = (await json('search', 'beratung', '--limit', '5', '--json')) as { total: number; hits: unknown[] }
    expect(found.total).toBeGreaterThan(5)
    expect(found.hits).toHaveLength(5)
  })

  test('writes the hits of a question as a table', async () => {
    const file = join(home.folder, 'treffer.csv')
    const question = ['search', 'thema:beratungsqualität', '-stimmung:positiv']
    const { status } = await goldwert(...question, '--out', file, '--workspace', workspace)
    expect(status).toBe(0)
    const { total } = (await json(...question, '--json')) as { total: number }
    expect(readFileSync(file, 'utf8').match(/^\d+;/gm)).toHaveLength(total)
  })

  test('takes decisions from a file, and says which lines it cannot place', async () => {
    const lines = (await goldwert('messages', '--class', 'customer', '--workspace', workspace)).out.trim().split('\n')
    const [first, second] = lines.map(line => JSON.parse(line) as { id: number; messageId: string })
    const file = join(home.folder, 'decisions.jsonl')
    const decisions = [
      { id: first?.id, themes: ['T2'] },
      { messageId: second?.messageId, themes: [] },
      { messageId: '<nobody@nowhere.example>', themes: [] },
    ]
    writeFileSync(file, decisions.map(decision => JSON.stringify(decision)).join('\n'))
    const { status, out, messages } = await goldwert('review', 'apply', file, '--workspace', workspace)
    expect(status).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ applied: 2, skipped: [{ line: 3 }] })
    expect(messages).toContain('Zeile 3')
    expect(await json('stats', '--json')).toMatchObject({ reviewed: 2 })
  })

  test('writes the report as data, as one page and for the printer', async () => {
    for (const format of ['json', 'html', 'pdf']) {
      const file = join(home.folder, `bericht.${format}`)
      const { status, out } = await goldwert('report', '--out', file, '--workspace', workspace)
      expect({ status, out }).toEqual({ status: 0, out: `${file}\n` })
      expect(existsSync(file)).toBe(true)
    }
    expect(readFileSync(join(home.folder, 'bericht.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
    expect(readFileSync(join(home.folder, 'bericht.html'), 'utf8')).not.toMatch(/(src|href)="https?:/)
  })

  test('goes back to what a backup holds, and keeps what was there', async () => {
    const backup = join(home.folder, 'sicherung.goldwert')
    const restored = join(home.folder, 'zweiter.goldwert')
    await goldwert('backup', backup, '--workspace', workspace)
    copyFileSync(backup, restored)
    await goldwert('sources', 'undo', '1', '--workspace', restored)
    expect(JSON.parse((await goldwert('stats', '--json', '--workspace', restored)).out)).toMatchObject({ messages: 0 })
    const { status, out } = await goldwert('restore', backup, '--json', '--workspace', restored)
    expect(status).toBe(0)
    expect(existsSync((JSON.parse(out) as { keptAside: string }).keptAside)).toBe(true)
    const before = await json('stats', '--json')
    expect(JSON.parse((await goldwert('stats', '--json', '--workspace', restored)).out)).toEqual(before)
    expect((await goldwert('check', '--workspace', restored)).status).toBe(0)
  })

  test('can be read while the browser host has it open, but not written', async () => {
    const host = spawn(process.execPath, ['out/cli/index.js', 'serve', '--no-open', '--workspace', workspace], {
      env: home.env,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    await once(host.stdout, 'data')
    try {
      expect((await goldwert('stats', '--workspace', workspace)).status).toBe(0)
      const { status, messages } = await goldwert('tag', '--workspace', workspace)
      expect(status).toBe(3)
      expect(messages).toContain('schon in einem anderen Goldwert geöffnet')
    } finally {
      host.kill('SIGINT')
      await once(host, 'exit')
    }
  })
})

test('inspect needs no workspace and names what it cannot read', async () => {
  const { status, out } = await goldwert('inspect', 'README.nowhere')
  expect(status).toBe(3)
  expect(JSON.parse(out)).toEqual({
    source: 'README.nowhere',
    error: { code: 'file.missing', message: expect.stringContaining('README.nowhere wurde nicht gefunden') as string },
  })
})

test('an empty file and one that is no mailbox are told in one sentence each', async () => {
  const empty = join(home.folder, 'leer.mbox')
  const picture = join(home.folder, 'bild.mbox')
  writeFileSync(empty, '')
  writeFileSync(picture, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]))
  const other = ['--workspace', join(home.folder, 'dritter.goldwert')]
  const emptyEnd = await goldwert('import', empty, ...other)
  expect(emptyEnd.messages).toContain('leer.mbox')
  const pictureEnd = await goldwert('import', picture, ...other)
  expect(pictureEnd.messages).toContain('bild.mbox')
  expect([emptyEnd.status, pictureEnd.status]).toEqual([3, 3])
})

test('a file that is no workspace is refused and left as it is', async () => {
  const file = join(home.folder, 'brief.goldwert')
  writeFileSync(file, 'Lieber Laden, …')
  const { status, messages } = await goldwert('stats', '--workspace', file)
  expect({ status, messages }).toMatchObject({
    status: 3,
    messages: expect.stringContaining('brief.goldwert') as string,
  })
  expect(readFileSync(file, 'utf8')).toBe('Lieber Laden, …')
})

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

test('an import that is cancelled keeps whole batches, and the next one takes the rest', async () => {
  const other = join(home.folder, 'vierter.goldwert')
  const args = ['out/cli/index.js', 'import', 'resources/sample/postfach.mbox', '--workspace', other]
  const child = spawn(process.execPath, args, { env: home.env, stdio: 'ignore' })
  await expect.poll(() => sizeOf(`${other}-wal`), { interval: 20, timeout: 20_000 }).toBeGreaterThan(100_000)
  child.kill('SIGINT')
  await once(child, 'exit')
  await goldwert('import', 'resources/sample/postfach.mbox', '--workspace', other)
  expect((await goldwert('check', '--workspace', other)).status).toBe(0)
  const [whole, resumed] = await Promise.all(
    [workspace, other].map(
      async path => JSON.parse((await goldwert('stats', '--json', '--workspace', path)).out) as { messages: number },
    ),
  )
  expect(resumed?.messages).toBe(whole?.messages)
})

test('the demo makes a workspace and its report, and says how to go on', async () => {
  const folder = join(home.folder, 'demo')
  const { status, out, messages } = await goldwert('demo', '--out', folder)
  expect(status).toBe(0)
  const written = out.trim().split('\n')
  expect(written).toHaveLength(3)
  for (const file of written) expect(existsSync(file)).toBe(true)
  expect(messages).toContain('npm start')
})
