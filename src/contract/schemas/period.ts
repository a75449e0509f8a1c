import { z } from 'zod'

/** A calendar month in Europe/Berlin, `YYYY-MM`. */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
export type Month = z.infer<typeof Month>

/** A calendar day in Europe/Berlin, `YYYY-MM-DD`. */
export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
export type Day = z.infer<typeof Day>

/** Days from `from` (included) until `until` (excluded). */
export const Period = z.object({ from: Day, until: Day })
export type Period = z.infer<typeof Period>
