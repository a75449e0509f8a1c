import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scaleEnd, toColumnRows } from '../../../src/renderer/charts/column-points.ts'

describe('a stacked column', () => {
  const series = [
    { key: 'complaint', name: 'Beschwerde', ink: 'strong' },
    { key: 'praise', name: 'Lob', ink: 'bright' },
  ] as const
  test('keeps reviewed and suggested apart and sums both; an empty month is zero, not missing', () => {
    const points = [
      { key: '2025-02', label: 'Feb', amounts: {} },
      {
        key: '2025-03',
        label: 'Mär',
        amounts: { complaint: { n: 2, unreviewed: 3 }, praise: { n: 0, unreviewed: 1 } },
      },
    ]
    expect(toColumnRows(points, series)).toEqual([
      { label: 'Feb', total: 0, complaint: 0, 'complaint+': 0, praise: 0, 'praise+': 0 },
      { label: 'Mär', total: 6, complaint: 2, 'complaint+': 3, praise: 0, 'praise+': 1 },
    ])
  })
})

describe('the scale', () => {
  test.each([
    [0, 1, 1],
    [3, 3, 1],
    [52, 60, 20],
    [100, 100, 50],
    [1204, 1500, 500],
  ])('for %i ends at %i in steps of %i', (most, end, step) => expect(scaleEnd(most)).toEqual({ end, step }))

  test('holds every value in at most five steps of whole numbers', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), most => {
        const { end, step } = scaleEnd(most)
        expect(end >= most && end / step <= 5 && Number.isInteger(step)).toBe(true)
      }),
    )
  })
})
