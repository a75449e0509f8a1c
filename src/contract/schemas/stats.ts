import { z } from 'zod'

export const Stats = z.object({
  verbatims: z.int(),
  messages: z.int(),
  answers: z.int(),
  threads: z.int(),
  cases: z.int(),
  reviewed: z.int(),
  byClass: z.record(z.string(), z.int()),
  byTheme: z.record(z.string(), z.object({ confirmed: z.int(), suggested: z.int() })),
  byMonth: z.record(z.string(), z.int()),
})
export type Stats = z.infer<typeof Stats>
