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

test('F1: declining an enquiry is our refusal, not a decline by the customer; calling off an appointment is neither', () => {
  const text = 'Leider müssen wir Ihnen für diesen Auftrag absagen.'
  expect(finding('refusal', text, out)).toBe('hard')
  expect(themesOf(text, out)).toEqual(['T11'])
  expect(finding('refusal', 'Wir müssen Ihnen den Termin am Montag absagen.', out)).toBeUndefined()
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
  ['Bestellt haben wir bei Falk u. Soehne.', 'Falk & Söhne GmbH'],
  ['Das Wiesner-Wohnen-Angebot war besser.', 'Wiesner Wohnen'],
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

test.each(['Ersatzlösung', 'Übergangslösung', 'Lösungsvorschlag', 'Alternativtermin', 'Partnerbetrieb'])(
  'F1: a refusal that names a way out is soft: %s',
  word => {
    expect(finding('refusal', `Das geht leider nicht. Wir haben aber: ${word}.`, out)).toBe('soft')
    expect(finding('refusal', 'Das geht leider nicht. Wir haben zu tun.', out)).toBe('hard')
  },
)

test.each([
  'Entschuldigung, eine Frage: Haben Sie das Regal da?',
  'Es tut uns leid, dass Sie sich ärgern.',
  'Sollte ein Fehler vorliegen, melden Sie sich.',
  'Ein Fehler ist leider möglich.',
])('F6: our reply "%s" admits nothing', text => {
  expect(finding('cause', text, out)).toBeUndefined()
})

test('F3: an offer that is no longer needed is lost, a claim that is settled is no decline', () => {
  expect(finding('outcome', 'Ihr Angebot hat sich erledigt, danke.')).toBe('lost')
  expect(finding('outcome', 'Die Sache hat sich damit erledigt.')).toBe('saved')
  expect(themesOf('Die Reklamation hat sich damit erledigt.')).not.toContain('T9')
})

test.each([
  ['Wir lehnen Ihr Angebot ab, weil der Preis zu hoch ist.', 'price'],
  ['Ich lehne das Angebot hiermit ab, die Beratung war schlecht.', 'advice'],
  ['Leider sagen wir ab, die Lieferzeit ist zu lang.', 'date'],
  ['Ihr Angebot nehmen wir nicht an, uns gefiel das Produkt nicht.', 'product'],
  ['Absage: wir brauchen es nicht mehr.', 'need-gone'],
  ['We have gone with another supplier.', 'competitor'],
])('F3: the stated reason of "%s" is %s', (text, reason) => {
  expect(finding('decline-reason', text)).toBe(reason)
  expect(themesOf(text)).toContain('T9')
})

test('F2: who says to have bought elsewhere after a refusal is suggested as lost, with the words', () => {
  const outcome = tag('Schade. Wir haben woanders gekauft.').findings.find(({ kind }) => kind === 'outcome')
  expect(outcome).toMatchObject({ value: 'lost' })
  expect(outcome?.evidence.map(({ words }) => words)).toContain('woanders gekauft')
})
