import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createApp } from '../../src/core/app.ts'
import { ask } from '../../src/host/ask.ts'
import { finishedJob } from '../../src/host/finished-job.ts'

const DAY = 86_400_000
const sampleMailbox = 'resources/sample/postfach.mbox'

/** A mailbox of so many messages: the sample shop's, over and over, each copy with ids and days of its own. */
export function makeMailbox(folder: string, messages: number): string {
  const sample = readFileSync(sampleMailbox, 'latin1').split(/^(?=From )/m)
  const path = join(folder, 'bench.mbox')
  writeFileSync(path, '')
  for (let made = 0, copy = 0; made < messages; made += sample.length, copy++) {
    const some = sample.slice(0, messages - made).map(message => copied(message, copy))
    writeFileSync(path, some.join(''), { encoding: 'latin1', flag: 'a' })
  }
  return path
}

/** Three years hold them all; the same sentence on another day by another id is another letter. */
function copied(message: string, copy: number): string {
  const shift = (copy % 3) * 365 * DAY + Math.floor(copy / 3) * 60_000
  return message.replaceAll(/<([^<>\s@]+)@/g, `<$1.${copy}@`).replaceAll(/^Date: (.*)$/gm, (line, date: string) => {
    const at = Date.parse(date)
    return Number.isNaN(at) ? line : `Date: ${new Date(at - shift).toUTCString().replace('GMT', '+0000')}`
  })
}

/** Imports a mailbox into a new workspace of the folder. */
export async function makeWorkspace(folder: string, mailbox: string): Promise<string> {
  const path = join(folder, 'bench.goldwert')
  const app = createApp()
  try {
    await ask(app, 'workspace.open', { path, create: true })
    const { jobId } = await ask(app, 'imports.start', { paths: [mailbox] })
    const { state } = await finishedJob(app, jobId)
    if (state !== 'done') throw new Error(`the import ended ${state}`)
  } finally {
    await app.close()
  }
  return path
}
