import { expect, test } from 'vitest'
import { createTestApp, importMails } from '../test-app.ts'

test('behind the number of duplicates stands which letter is the other copy', async () => {
  const tools = await createTestApp()
  await importMails(
    tools,
    [
      { id: '1@a', subject: 'Preis', text: 'Zu teuer.' },
      { id: '2@a', text: 'Danke.' },
    ],
    'alt.mbox',
  )
  await importMails(
    tools,
    [
      { id: '1@a', subject: 'Preis', text: 'Zu teuer.' },
      { id: '3@a', subject: 'Neu', text: 'Noch eine Frage.' },
      { id: '3@a', subject: 'Neu', text: 'Noch eine Frage.' },
    ],
    'neu.mbox',
  )
  const duplicates = await tools.call('sources.duplicates', { sourceId: 2 })
  expect(duplicates.map(({ title, other }) => [title, other.source])).toEqual([
    ['Preis', 'alt.mbox'],
    ['Neu', 'neu.mbox'],
  ])
  expect((await tools.call('sources.list')).map(({ duplicates: n }) => n)).toEqual([2, 0])
  expect(await tools.call('sources.duplicates', { sourceId: 1 })).toEqual([])
})
