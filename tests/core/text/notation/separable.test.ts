import { expect, test } from 'vitest'
import { separatedSteps } from '../../../../src/core/text/notation/separable.ts'

const apart = (text: string, kind: 'whole' | 'start' = 'whole'): string | null => {
  const steps = separatedSteps({ kind, text })
  if (steps === null) return null
  return `${steps[0].words.map(word => word.text).join(' ')} … ${steps[1].words[0]?.text}`
}

test.each([
  ['zurueckgerufen', 'rief', 'zurueck'],
  ['zurueckrufen', 'rufst', 'zurueck'],
  ['abgesagt', 'sagten', 'ab'],
  ['umzutauschen', 'tauschte', 'um'],
  ['abgewimmelt', 'wimmelte', 'ab'],
  ['abgebrochen', 'brach', 'ab'],
  ['weggeschickt', 'schickte', 'weg'],
])('%s comes apart as "%s … %s"', (term, verb, particle) => {
  const [forms, last] = (apart(term) ?? '').split(' … ')
  expect(forms?.split(' ')).toContain(verb)
  expect(last).toBe(particle)
})

test.each(['anwalt', 'zuschlag', 'beratung', 'abend'])('%s is no separable verb', term => {
  expect(apart(term)).toBeNull()
})

test('beginnings that are nouns stay whole', () => {
  expect(apart('anmeldung', 'start')).toBeNull()
  expect(apart('mitarbeiter', 'start')).toBeNull()
  expect(apart('weiterempfehl', 'start')).not.toBeNull()
})
