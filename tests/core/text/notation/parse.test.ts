import { array, assert, nat, property } from 'fast-check'
import { expect, test } from 'vitest'
import { parseTerm } from '../../../../src/core/text/notation/parse.ts'

const words = (term: string): string[] => {
  const parsed = parseTerm(term)
  if (!parsed.ok) return [`${parsed.problem}@${parsed.at}`]
  return parsed.steps.map(
    step => (step.afterGap ? '…' : '') + step.words.map(word => `${word.kind}:${word.text}`).join('|'),
  )
}

test.each([
  ['Liefer*', ['start:liefer']],
  ['*mangel', ['end:mangel']],
  ['*kosten*', ['part:kosten']],
  ['größe', ['whole:groesse']],
  ['"von oben herab"', ['whole:von', 'whole:oben', 'whole:herab']],
  ['„nicht wert“', ['whole:nicht', 'whole:wert']],
  ['nehmen … nicht an', ['whole:nehmen', '…whole:nicht', 'whole:an']],
  ['nehmen ... an', ['whole:nehmen', '…whole:an']],
  ['preis-leistung*', ['whole:preis', 'start:leistung']],
  ["can't do", ['whole:can', 'whole:t', 'whole:do']],
  ['haben|hatten … vergessen', ['whole:haben|whole:hatten', '…whole:vergessen']],
  ['alles andere als *', ['whole:alles', 'whole:andere', 'whole:als', 'any:']],
])('%s is read word by word', (term, expected) => {
  expect(words(term)).toEqual(expected)
})

test.each([
  ['', 'empty@0'],
  ['  ', 'empty@0'],
  ['be*ung', 'star-inside@2'],
  ['gut be*ung', 'star-inside@6'],
  ['*a', 'too-short@0'],
  ['… teuer', 'gap-at-edge@0'],
  ['zu …', 'gap-at-edge@3'],
  ['"zu teuer', 'quote-open@0'],
  ['*', 'only-star@0'],
  ['x'.repeat(121), 'too-long@120'],
])('%j is refused where the trouble is', (term, expected) => {
  expect(words(term)).toEqual([expected])
})

test('a term may say whose mail it looks at', () => {
  expect(parseTerm('out:geht nicht')).toMatchObject({ ok: true, direction: 'out' })
  expect(parseTerm('in: abgewiesen')).toMatchObject({ ok: true, direction: 'in' })
  expect(parseTerm('in ordnung')).toMatchObject({ ok: true, direction: null })
})

const anyText = array(nat({ max: 0xffff }), { maxLength: 40 }).map(codes => String.fromCharCode(...codes))

test('whatever is typed, the answer is steps or a place inside the term', () => {
  assert(
    property(anyText, term => {
      const parsed = parseTerm(term)
      if (parsed.ok) expect(parsed.steps.length).toBeGreaterThan(0)
      else expect(parsed.at).toBeLessThanOrEqual(term.length)
    }),
  )
})
