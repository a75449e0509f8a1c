import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { givenMailbox, shop, testFolder } from '../core/test-app.ts'
import { fakeTerminal } from './fake-terminal.ts'

const never = new AbortController().signal

test('a person is exported as one readable file, counted without harm, and erased', async () => {
  const folder = testFolder()
  const workspace = join(folder, 'laden.goldwert')
  const goldwert = async (...args: string[]) => {
    const terminal = fakeTerminal()
    const status = await run([...args, '--workspace', workspace], terminal, never)
    return { status, out: terminal.printed.join('\n'), said: terminal.said.join('\n') }
  }
  const path = givenMailbox(folder, 'a.mbox', [
    { text: 'Guten Tag, <b>der Krug</b> ist zerbrochen.' },
    { from: shop, to: 'Erika Muster <erika@kundin.example>', text: 'Ein neuer geht an Sie.', id: 'b@laden.example' },
    { from: 'Otto Kern <otto@kern.example>', text: 'Danke für den Krug.', id: 'c@kern.example' },
  ])
  expect(await goldwert('import', path, '--own', shop)).toMatchObject({ status: 0 })
  const exported = await goldwert('person', 'export', 'erika@kundin.example', '--out', folder)
  expect(exported).toMatchObject({ status: 0, out: join(folder, 'Auskunft über erika@kundin.example.html') })
  const page = readFileSync(exported.out, 'utf8')
  expect(page).toContain('&lt;b&gt;der Krug&lt;/b&gt;')
  expect(page).toContain('Ein neuer geht an Sie.')
  expect(page).not.toContain('Danke für den Krug')
  const found = { address: 'erika@kundin.example', messages: 1, answers: 0, replies: 1, mentions: 0 }
  const dry = await goldwert('person', 'erase', 'ERIKA@kundin.example', '--dry-run')
  expect(JSON.parse(dry.out)).toMatchObject({ erased: false, ...found })
  const erased = await goldwert('person', 'erase', 'erika@kundin.example')
  expect(JSON.parse(erased.out)).toMatchObject({ erased: true, ...found })
  expect(erased.said).toContain('Sicherungen')
  expect(await goldwert('person', 'erase', 'erika@kundin.example')).toMatchObject({
    status: 3,
    said: 'Zu erika@kundin.example ist nichts gespeichert.',
  })
  expect((await goldwert('check')).status).toBe(0)
  expect(JSON.parse((await goldwert('stats', '--json')).out)).toMatchObject({ messages: 3 })
})
