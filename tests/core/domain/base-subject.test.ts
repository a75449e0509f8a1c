import { expect, test } from 'vitest'
import { baseSubject, hasReplyPrefix } from '../../../src/core/domain/base-subject.ts'

test.each([
  'Krug zerbrochen',
  'Re: Krug zerbrochen',
  'AW: Krug zerbrochen',
  'Aw: AW: Re: Krug zerbrochen',
  'RE: AW: WG: Krug zerbrochen',
  'Re[2]: Krug zerbrochen',
  'AW(3): Krug zerbrochen',
  'Antwort: Krug zerbrochen',
  '[Laden] Re: Krug zerbrochen',
  'SV: Krug zerbrochen',
  'Automatische Antwort: AW: Krug zerbrochen',
  'Unzustellbar:Krug zerbrochen',
  'Krug  zerbrochen (fwd)',
  'Odp: Krug zerbrochen',
  '回复：Krug zerbrochen',
])('%s is about the broken jug', subject => {
  expect(baseSubject(subject)).toBe('Krug zerbrochen')
})

test('what only looks like a prefix stays', () => {
  expect(baseSubject('Wg. Krug: bitte melden')).toBe('Wg. Krug: bitte melden')
  expect(baseSubject('Rechnung: Krug')).toBe('Rechnung: Krug')
})

test('an answer is told by its prefix', () => {
  expect(['AW: x', 'Re[3]: x', '[Laden] Re: x', 'WG: x'].map(hasReplyPrefix)).toEqual([true, true, true, true])
  expect(['x', 'Reparatur: x', 'Rechnung'].map(hasReplyPrefix)).toEqual([false, false, false])
})
