import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { createTestApp, givenMailbox, shop, type GivenMail } from '../test-app.ts'

const mails = Array.from({ length: 5000 }, (_, n): GivenMail => ({
  id: `${n}@k.example`,
  subject: `Brief ${n % 300}`,
  text: `Brief ${n}: ${'die Lieferung kam zu spät '.repeat(8)}`,
}))

/** Imports in a process of its own and kills it as soon as `items` mails are reported. */
const killer = (path: string, mailbox: string, items: number): string => `
  const { createApp } = await import(${JSON.stringify(new URL('../../../src/core/app.ts', import.meta.url).href)})
  const app = createApp()
  app.subscribe(event => { if (event.kind === 'job' && event.job.items >= ${items}) process.kill(process.pid, 'SIGKILL') })
  await app.call('workspace.open', { path: ${JSON.stringify(path)}, create: true })
  await app.call('imports.start', { paths: [${JSON.stringify(mailbox)}], own: [${JSON.stringify(shop)}] })`

test.each([250, 1000])(
  'killed after %i mails, the workspace is sound, holds whole batches, and takes the rest',
  async items => {
    const tools = await createTestApp({ create: false })
    const mailbox = givenMailbox(tools.folder, 'gross.mbox', mails)
    const child = spawn(process.execPath, ['--input-type=module', '-e', killer(tools.path, mailbox, items)], {
      stdio: 'ignore',
    })
    const [, killedBy] = await once(child, 'exit')
    expect(killedBy).toBe('SIGKILL')
    await tools.call('workspace.open', { path: tools.path })
    const { messages } = await tools.call('stats.get')
    expect(messages % 250).toBe(0)
    expect(messages).toBeGreaterThanOrEqual(items)
    expect(messages).toBeLessThan(mails.length)
    expect(await tools.call('workspace.check')).toEqual({ sound: true, problems: [] })
    expect((await tools.call('jobs.list')).map(({ state }) => state)).toEqual(['interrupted'])
    const rest = await tools.ended(await tools.call('imports.start', { paths: [mailbox], own: [shop] }))
    expect(rest.summary).toMatchObject({ imported: mails.length - messages, duplicates: messages })
    expect((await tools.call('stats.get')).threads).toBeGreaterThan(0)
    expect(await tools.call('workspace.check')).toEqual({ sound: true, problems: [] })
  },
  60_000,
)
