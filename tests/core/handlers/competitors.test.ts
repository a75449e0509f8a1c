import { expect, test } from 'vitest'
import { createTestApp, importMails } from '../test-app.ts'

test('firms that customers name are proposed until they are competitors; other spellings are one firm', async () => {
  const tools = await createTestApp()
  await importMails(tools, [
    { id: '1@a', text: 'Leider war der Preis zu hoch, wir haben bei Möbel Kraft gekauft.' },
    { id: '2@a', text: 'Wir haben die Küche nun bei MK24 bestellt und sind zufrieden.' },
  ])
  expect((await tools.call('settings.competitors')).map(({ name }) => name)).toContain('Möbel Kraft')
  await tools.call('settings.change', { competitors: ['Möbel Kraft = Kraft, MK24'] })
  await tools.idle()
  const named = async (verbatimId: number) => (await tools.call('verbatims.get', { verbatimId })).competitor
  expect([await named(1), await named(2)]).toEqual(['Möbel Kraft', 'Möbel Kraft'])
  expect(await tools.call('settings.competitors')).toEqual([])
})
