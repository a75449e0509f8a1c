export type SqlValue = string | number | bigint | null

/** A condition with its bound values, in order. */
export interface Condition {
  readonly sql: string
  readonly values: readonly SqlValue[]
}

/** SQL with its values, one for each `?`. */
export const condition = (sql: string, ...values: SqlValue[]): Condition => ({ sql, values })

/** All of them; what asks nothing is true. */
export function allOf(conditions: readonly Condition[]): Condition {
  if (conditions.length === 0) return condition('1')
  return { sql: conditions.map(({ sql }) => sql).join(' AND '), values: conditions.flatMap(({ values }) => values) }
}

/** `?, ?, ?` for as many values. */
export const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ')
