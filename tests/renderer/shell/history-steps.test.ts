import { createInstance } from 'i18next'
import { expect, test } from 'vitest'
import { Settings } from '../../../src/contract/schemas/workspace.ts'
import history from '../../../src/i18n/de/history.json' with { type: 'json' }
import { describeStep } from '../../../src/renderer/shell/use-history-steps.ts'

const i18n = createInstance()
await i18n.init({ lng: 'de', ns: ['history'], defaultNS: 'history', resources: { de: { history } } })

test('a change of settings says of which', () => {
  const step = { label: 'settings.change', params: { fields: 'language, workingHours' } }
  expect(describeStep(i18n.getFixedT('de', 'history'), step)).toBe('Einstellungen geändert: Sprache, Arbeitszeiten')
})

test('each setting has its name', () => {
  expect(Object.keys(Settings.shape).filter(name => !i18n.exists(`setting.${name}`))).toEqual([])
})
