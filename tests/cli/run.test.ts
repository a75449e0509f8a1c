import { describe, expect, test } from 'vitest'
import { commandNames } from '../../src/cli/commands/index.ts'
import { run } from '../../src/cli/run.ts'
import { fakeTerminal } from './fake-terminal.ts'

const never = new AbortController().signal
async function goldwert(...args: string[]) {
  const terminal = fakeTerminal()
  const status = await run(args, terminal, never)
  return { status, out: terminal.printed.join('\n'), messages: terminal.said.join('\n') }
}

test.each([
  ['without a command', [], 2, 'goldwert BEFEHL'],
  ['with an unknown command', ['improt'], 2, 'Den Befehl „improt“ gibt es nicht.'],
  ['with an unknown option', ['stats', '--jsn'], 2, '„--jsn“'],
  ['with a month that is none', ['messages', '--month', '2026-13'], 2, 'YYYY-MM'],
  ['with a class that is none', ['messages', '--class', 'friend'], 2, 'customer|own'],
  ['without the value of an option', ['report', '--out'], 2, '--out FILE.(html|pdf|json)'],
  ['without a path to import', ['import'], 2, 'goldwert import PATH…'],
  ['with a report format that is not made yet', ['report', '--out', 'mai.docx'], 2, 'html|pdf|json'],
  ['with an undo of no import', ['sources', 'undo', 'x'], 2, 'undo ID'],
  ['with nobody to be erased', ['person', 'erase'], 2, 'erase ADDR'],
  ['without a folder to export a person to', ['person', 'export', 'a@b.example'], 2, '--out DIR'],
  ['with a command of a later version', ['cases', '--jsonl', 'x'], 2, '--jsonl'],
  ['with a file that is not there', ['import', 'no.mbox'], 3, 'no.mbox wurde nicht gefunden'],
  ['with a workspace that is not there', ['stats', '--workspace', 'no.goldwert'], 3, 'no.goldwert gibt es nicht'],
])('a call %s says what is wrong', async (_, args, status, sentence) => {
  const said = await goldwert(...args)
  expect(said).toMatchObject({ status, out: '' })
  expect(said.messages).toContain(sentence)
})

test('a message comes in English when asked for', async () => {
  expect((await goldwert('import', 'no.mbox', '--lang', 'en')).messages).toBe(
    'no.mbox was not found. Check its name and where it lies.',
  )
})

test('the help names every command', async () => {
  const { status, out } = await goldwert('--help')
  expect(status).toBe(0)
  for (const name of commandNames) expect(out).toContain(`\n  ${name} `)
})

describe.each(['de', 'en'])('in %s', language => {
  test.each(commandNames)('%s explains itself and each of its options', async name => {
    const { status, out } = await goldwert(name, '--help', '--lang', language)
    expect(status).toBe(0)
    // A sentence that is missing would show its key.
    expect(out).not.toMatch(/command\.|option\./)
  })
})
