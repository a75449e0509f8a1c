import { expect, test } from 'vitest'
import { createRedactor } from '../../../src/core/domain/redact.ts'

test('addresses and names with hyphens, dots and plus signs are blackened as they are written', () => {
  const { anywhere } = createRedactor({
    addresses: ['anna-lena.o+post@see-blick.example'],
    names: ['Anna-Lena Otto-Müller (privat)'],
    letters: [],
  })
  expect(anywhere('Von anna-lena.o+post@see-blick.example an uns')).toBe(`Von ${'█'.repeat(34)} an uns`)
  expect(anywhere('an anna-lena.oxpost@see-blick.example')).toContain('oxpost')
})
