import { assert, constantFrom, property, uniqueArray } from 'fast-check'
import { expect, test } from 'vitest'
import { finding, tag, themesOf } from './tagging.ts'

const sentences = [
  'Die Beratung war schlecht.',
  'Der Monteur rief nicht zurück.',
  'Das Regal kam beschädigt an.',
  'Unsere Handyreparatur dauert fünf Wochen.',
  'Die Umkleidekabine war schmutzig.',
  'Ich bin begeistert!',
  'Der Hersteller hat die Schrauben vergessen.',
  'Wir sagen den Auftrag hiermit ab.',
  'Die Gutschritf fehlt.',
  'Der Warenkorb zeigt eine Fehlermeldung.',
]

test('without the words that made it, a suggestion of the rules is gone', () => {
  assert(
    property(uniqueArray(constantFrom(...sentences), { minLength: 1, maxLength: 4 }), chosen => {
      const text = chosen.join(' ')
      for (const { themeId, evidence } of tag(text).codings) {
        // Every piece of evidence, once gone, shows what stood behind it; in the end nothing is left.
        let rest = text
        for (let pieces = evidence; pieces.length > 0;) {
          for (const { span } of pieces)
            rest = rest.slice(0, span[0]) + '_'.repeat(span[1] - span[0]) + rest.slice(span[1])
          pieces = tag(rest).codings.find(coding => coding.themeId === themeId)?.evidence ?? []
          if (pieces.some(({ span }) => rest.slice(...span).includes('_'))) break
        }
        expect(themesOf(rest), `${themeId} in “${rest}”`).not.toContain(themeId)
      }
    }),
    { numRuns: 40 },
  )
})

test('each sentence about a theme is proof of it, whatever stands around it', () => {
  const proofs = (text: string): string[] =>
    tag(text).codings.flatMap(({ themeId, evidence }) => evidence.map(({ words }) => `${themeId} ${words}`))
  assert(
    property(uniqueArray(constantFrom(...sentences), { minLength: 2, maxLength: 4 }), chosen => {
      expect(proofs(chosen.join(' ')).sort()).toEqual(chosen.flatMap(proofs).sort())
    }),
    { numRuns: 40 },
  )
})

test('proof stands where it says among emoji, ligatures, soft hyphens and umlauts in two parts', () => {
  const text =
    'Hallo 😀👩‍👩‍👧, die Lie\u00adferung kam zu spa\u0308t! 💸 Der oﬃzielle Preis ist zu hoch, Ihre Öﬀnungszeiten stören.'
  const proofs = tag(text).codings.flatMap(({ evidence }) => evidence)
  for (const { span, words } of proofs) expect(text.slice(...span)).toBe(words)
  expect(proofs.map(({ words }) => words)).toEqual(
    expect.arrayContaining(['Lie\u00adferung', 'kam zu spa\u0308t', 'Preis ist zu hoch', 'Öﬀnungszeiten']),
  )
})

test('irony leaves the mood unsure', () => {
  const unsure = (text: string): number | undefined =>
    tag(text).findings.find(({ kind }) => kind === 'sentiment')?.confidence
  expect(unsure('Na toll, wieder drei Wochen warten.')).toBeLessThan(0.5)
  expect(unsure('Bravo, wieder das falsche Modell geliefert!')).toBeLessThan(0.5)
  expect(unsure('Die Beratung war super, aber der Preis ist zu hoch.')).toBeGreaterThanOrEqual(0.5)
  expect(finding('sentiment', 'Ich kann mich nicht beschweren.')).toBe('positive')
})
