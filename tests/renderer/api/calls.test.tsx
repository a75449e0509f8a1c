// @vitest-environment jsdom
import { act, useState } from 'react'
import { expect, test } from 'vitest'
import { useCall } from '../../../src/renderer/api/use-call.ts'
import { useCommand } from '../../../src/renderer/api/use-command.ts'
import { useRunningJobs } from '../../../src/renderer/api/use-jobs.ts'
import { click, drawScreen, settled } from '../draw-screen.tsx'
import { Refusal } from '../fake-transport.ts'
import { importJob, settings } from '../pretended-shop.ts'

function ShopName() {
  const loaded = useCall('settings.get', {})
  return loaded.state === 'ready' ? loaded.value.shopName : loaded.state === 'failed' ? loaded.message : 'wartet'
}

test('a screen asks again when the core announces a change it depends on, and only then', async () => {
  let shopName = 'Alt'
  const screen = await drawScreen(<ShopName />, { answers: { 'settings.get': () => ({ ...settings, shopName }) } })
  shopName = 'Neu'
  await act(async () => screen.transport.announce({ kind: 'changed', topics: ['codings'] }))
  await settled()
  expect(screen.words()).toBe('Alt')
  await act(async () => screen.transport.announce({ kind: 'changed', topics: ['settings'] }))
  await settled()
  expect(screen.words()).toBe('Neu')
})

test('trouble is told in the owner’s words', async () => {
  const answers = {
    'settings.get': () => {
      throw new Refusal('workspace.busy', { name: 'Laden' })
    },
  }
  expect((await drawScreen(<ShopName />, { answers })).words()).toContain('Der Arbeitsbereich Laden')
  expect((await drawScreen(<ShopName />, { answers, language: 'en' })).words()).toContain('open in another Goldwert')
})

test('a late answer to an old question is dropped', async () => {
  const waiting = new Map<string, (term: string) => void>()
  function Search() {
    const [query, setQuery] = useState('alt')
    const found = useCall('search.query', { query })
    return (
      <button onClick={() => setQuery('neu')}>{found.state === 'ready' ? found.value.hits[0]?.subject : ''}</button>
    )
  }
  const hit = (subject: string) => ({ id: 1, subject, saidOn: null, person: null, snippet: '', marks: [] })
  const screen = await drawScreen(<Search />, {
    answers: {
      'search.query': ({ query }) =>
        new Promise(resolve => {
          waiting.set(query, subject => resolve({ total: 1, tookMs: 1, hits: [hit(subject)] }))
        }),
    },
  })
  await click(screen.page.querySelector('button'))
  await act(async () => waiting.get('neu')?.('neue Antwort'))
  await act(async () => waiting.get('alt')?.('alte Antwort'))
  await settled()
  expect(screen.words()).toBe('neue Antwort')
})

test('a refused command tells why and gives nothing back', async () => {
  let given: unknown = 'nothing yet'
  function Undo() {
    const undo = useCommand('history.undo')
    return <button onClick={() => void undo.run({}).then(step => (given = step))}>zurück</button>
  }
  const answers = {
    'history.undo': () => {
      throw new Refusal('history.nothing')
    },
  }
  const screen = await drawScreen(<Undo />, { answers })
  await click(screen.page.querySelector('button'))
  expect(given).toBeNull()
  expect(screen.notices.failed).toHaveBeenCalledWith('Es gibt nichts rückgängig zu machen.')
})

test('a job that began elsewhere is seen running, and gone when it is done', async () => {
  const Running = () => useRunningJobs().map(job => job.subject)
  const screen = await drawScreen(<Running />, { answers: { 'jobs.list': () => [] } })
  await act(async () => screen.transport.announce({ kind: 'job', job: importJob({ subject: 'Post.mbox' }) }))
  await settled()
  expect(screen.words()).toBe('Post.mbox')
  await act(async () => screen.transport.announce({ kind: 'job', job: importJob({ state: 'done' }) }))
  await settled()
  expect(screen.words()).toBe('')
})
