import type { InkName } from './inks.tsx'

/** What is reviewed, and what suggestions would add. */
export interface Amount {
  readonly n: number
  readonly unreviewed: number
}

export interface ColumnSeries {
  readonly key: string
  readonly name: string
  readonly ink: InkName
}

/** A column of the chart, e.g. a month; an amount per series, a missing one being nothing. */
export interface ColumnPoint {
  readonly key: string
  readonly label: string
  readonly amounts: Readonly<Record<string, Amount>>
}

export type ColumnRow = Readonly<Record<string, string | number>>

export const unreviewedKey = (key: string): string => `${key}+`

/** Flat rows as recharts reads them: `label`, `total`, and for each series its reviewed and its unreviewed part. */
export const toColumnRows = (points: readonly ColumnPoint[], series: readonly ColumnSeries[]): ColumnRow[] =>
  points.map(({ label, amounts }) => {
    const amountOf = ({ key }: ColumnSeries): Amount => amounts[key] ?? { n: 0, unreviewed: 0 }
    const parts = series.flatMap(one => {
      const { n, unreviewed } = amountOf(one)
      return [
        [one.key, n],
        [unreviewedKey(one.key), unreviewed],
      ] as const
    })
    return { label, total: parts.reduce((sum, [, n]) => sum + n, 0), ...Object.fromEntries(parts) }
  })

/** Largest value of a scale that ends at or above `most`: 1, 2 or 5 times a power of ten, four steps or fewer. */
export function scaleEnd(most: number): { readonly end: number; readonly step: number } {
  const rough = Math.max(1, most) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(1, [1, 2, 5, 10].map(factor => factor * power).find(size => size >= rough) ?? 1)
  return { end: Math.max(step, Math.ceil(most / step) * step), step }
}
