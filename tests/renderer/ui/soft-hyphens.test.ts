import { expect, test } from 'vitest'
import { softHyphens } from '../../../src/renderer/ui/soft-hyphens.ts'

test.each([
  ['Beratungsqualität und Service', 'Beratungs|qualität und Service'],
  ['Reparaturdienstleistungsqualität', 'Reparaturdienstleistungs|qualität'],
  ['Lieferungen', 'Lieferungen'],
  ['Zahlungsart', 'Zahlungsart'],
])('%s may be broken at the joint of a long word', (name, broken) => {
  expect(softHyphens(name).replaceAll('\u00AD', '|')).toBe(broken)
})
