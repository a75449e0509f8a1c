import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createTestApp, givenMailbox, shop } from '../test-app.ts'

test('of several files each tells how far it is, and one can be left out while the others are read', async () => {
  const tools = await createTestApp()
  const first = givenMailbox(tools.folder, 'erstes.mbox', [
    { id: 'a@x.example' },
    { id: 'b@x.example', subject: 'Zwei' },
  ])
  const second = givenMailbox(tools.folder, 'zweites.mbox', [{ id: 'c@x.example', subject: 'Drei' }])
  const third = givenMailbox(tools.folder, 'drittes.mbox', [{ id: 'd@x.example', subject: 'Vier' }])
  const started = await tools.call('imports.start', { paths: [first, second, third], own: [shop] })
  expect(await tools.call('jobs.cancel', { ...started, part: second })).toEqual({ cancelled: true })
  const job = await tools.ended(started)
  expect(job).toMatchObject({ state: 'done', summary: { imported: 3, unfinished: [second] } })
  const told = tools.events.flatMap(event => (event.kind === 'job' ? [event.job] : []))
  expect(told.at(-1)?.parts?.map(({ name, state, items }) => [name, state, items])).toEqual([
    ['erstes.mbox', 'done', 2],
    ['zweites.mbox', 'cancelled', 0],
    ['drittes.mbox', 'done', 1],
  ])
  const again = await tools.ended(await tools.call('imports.start', { paths: [second] }))
  expect(again.summary).toMatchObject({ imported: 1 })
  expect(again.summary?.unfinished).toBeUndefined()
})

test('a file among others that cannot be read is named as unfinished', async () => {
  const tools = await createTestApp()
  const good = givenMailbox(tools.folder, 'gut.mbox', [{}])
  const bad = join(tools.folder, 'leer.mbox')
  writeFileSync(bad, '')
  const job = await tools.ended(await tools.call('imports.start', { paths: [bad, good], own: [shop] }))
  expect(job.summary).toMatchObject({ imported: 1, unfinished: [bad] })
})
