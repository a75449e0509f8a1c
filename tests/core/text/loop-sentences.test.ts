import { expect, test } from 'vitest'
import { finding, tag, themesOf } from './tagging.ts'

const out = { direction: 'out' } as const

test.each([
  ['Das geht leider nicht.', 'hard'],
  ['Das geht bei uns nicht, aber Frau Kern aus unserem Netzwerk übernimmt das gern.', 'soft'],
  [
    'Eine Erstattung ist nicht möglich. Ich habe nachgefragt. Als Alternative biete ich Ihnen einen Gutschein an.',
    'soft',
  ],
  ['Das geht bei uns nicht.\n\nIch sage das ungern.\n\nStattdessen leihen wir Ihnen ein Gerät.', 'soft'],
  ['Es geht nicht nur um den Preis.', undefined],
  ['Das ist nicht ausgeschlossen.', undefined],
  ['Kein Problem, das machen wir.', undefined],
  ['We are unable to do this.', 'hard'],
  ['That is not possible, but what we can do instead is free delivery.', 'soft'],
  ['Der Satz „Das geht nicht“ hätte so nicht fallen dürfen.', undefined],
])('F1: our own "%s" is %s', (text, expected) => {
  expect(finding('refusal', text, out)).toBe(expected)
})

test('F1: the same words from a customer are no refusal of ours, but theme T11', () => {
  expect(finding('refusal', 'Das geht leider nicht.')).toBeUndefined()
  expect(themesOf('Das geht leider nicht.')).toContain('T11')
})

test('F1: the evidence of a refusal is its sentence, and the way out', () => {
  const text = 'Guten Tag. Das geht bei uns nicht. Frau Kern übernimmt das gern.'
  const refusal = tag(text, out).findings.find(({ kind }) => kind === 'refusal')
  expect(refusal?.evidence[0]?.words).toBe('Das geht bei uns nicht')
  expect(refusal?.evidence[1]?.words).toContain('übernimmt')
})

test('F1: nothing fires inside a quote or signature', () => {
  const text = 'Gern!\n> Das geht leider nicht.'
  expect(finding('refusal', text, { ...out, hidden: [{ what: 'quote', span: [6, text.length] }] })).toBeUndefined()
})

test('F7: who left, says why and asks for nothing wrote a gold letter', () => {
  const gold = 'Ich habe woanders gekauft, weil die Beratung enttäuschend war'
  expect(finding('gold', `${gold}.`)).toBe('yes')
  expect(finding('gold', `${gold} und fordere mein Geld zurück.`)).toBeUndefined()
  expect(finding('type', `${gold} und fordere mein Geld zurück.`)).toBe('complaint')
})

test('F3: a decline without a reason has the reason "none"', () => {
  expect(finding('decline-reason', 'Wir möchten Ihr Angebot nicht annehmen.')).toBe('none')
  expect(finding('decline-reason', 'Wir möchten Ihr Angebot nicht annehmen, es ist uns zu teuer.')).toBe('price')
})

test.each([
  ['den Zuschlag hat Wiesner Wohnen bekommen', 'Wiesner Wohnen'],
  ['wir sind jetzt bei wiesnerwohnen', 'Wiesner Wohnen'],
  ['wir kaufen künftig bei Falk und Söhne', 'Falk & Söhne GmbH'],
  ['Ich bin zu Möbel Krause gegangen und habe dort gekauft.', 'Möbel Krause'],
])('competitor in "%s"', (text, name) => {
  expect(finding('competitor', text)).toBe(name)
})

test.each([
  ['Das haben wir vergessen.', 'we'],
  ['Der Hersteller hat die Schrauben vergessen.', 'maker'],
  ['Der Paketdienst hat die Sendung verloren.', 'external'],
])('F6: our reply "%s" names the cause %s', (text, cause) => {
  expect(finding('cause', text, out)).toBe(cause)
})

test('evidence stands where it says, inside the words the customer wrote', () => {
  const text = 'Guten Tag,\ndie Beratung war schlecht.\n> Ihre Beratung am Montag'
  const hiddenFrom = text.indexOf('>')
  const { codings } = tag(text, { hidden: [{ what: 'quote', span: [hiddenFrom, text.length] }] })
  const evidence = codings.flatMap(coding => coding.evidence)
  expect(evidence.map(({ words }) => words)).toContain('Beratung')
  for (const { span, words } of evidence) {
    expect(text.slice(...span)).toBe(words)
    expect(span[1]).toBeLessThanOrEqual(hiddenFrom)
  }
})
