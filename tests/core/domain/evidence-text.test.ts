import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Evidence } from '../../../src/contract/schemas/coding.ts'
import { fromEvidenceText, toEvidenceText } from '../../../src/core/domain/evidence-text.ts'

const words = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('Fehlt', 'fehlt', 'Straße', 'ΣΑΣ', 'İ', '0'))
const evidence: fc.Arbitrary<Evidence> = fc
  .record({
    start: fc.nat(9999),
    words,
    rule: fc.option(words, { nil: undefined }),
    longer: fc.nat(3),
    polarity: fc.option(
      fc.constantFrom('negative' as const, 'neutral' as const, 'positive' as const, 'mixed' as const),
      { nil: undefined },
    ),
    weight: fc.option(
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter(each => !Object.is(each, -0)),
      { nil: undefined },
    ),
  })
  .map(({ start, words: said, rule, longer, polarity, weight }) => ({
    span: [start, start + said.length + longer],
    words: said,
    rule: rule ?? said.toLowerCase(),
    ...(polarity === undefined ? {} : { polarity }),
    ...(weight === undefined ? {} : { weight }),
  }))

test('evidence is read as it was written, whatever its words', () => {
  fc.assert(
    fc.property(fc.array(evidence, { maxLength: 5 }), all => {
      expect(fromEvidenceText(toEvidenceText(all))).toEqual(all)
    }),
  )
})

test('evidence that was written in full is read, too', () => {
  const proof: Evidence = { span: [3, 8], words: 'fehlt', rule: 'fehl*', polarity: 'negative' }
  expect(fromEvidenceText(JSON.stringify([proof]))).toEqual([proof])
  expect(toEvidenceText([proof])).toBe('[[3,"fehlt","fehl*",1]]')
})
