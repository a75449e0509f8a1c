import { z } from 'zod'
import { Month } from './period.ts'
import { StoredList } from './stored.ts'

/** How long words are kept; null for ever. */
export const Retention = z.object({
  months: z.int().min(1).max(600).nullable(),
  /** After each import what has grown older than that is erased without asking again. */
  afterImport: z.boolean(),
})
export type Retention = z.infer<typeof Retention>

/** What an erasing by age would take. */
export const RetentionPreview = z.object({
  /** The first month that stays; null while the workspace is empty. */
  keptFrom: Month.nullable(),
  messages: z.int(),
  answers: z.int(),
  /** Letters among them that the owner has reviewed; they teach no more. */
  reviewed: z.int(),
  firstMonth: Month.nullable(),
  lastMonth: Month.nullable(),
  /** Letters without a date, which have no age and stay. */
  undated: z.int(),
})
export type RetentionPreview = z.infer<typeof RetentionPreview>

const PersonAddress = z.string().trim().toLowerCase().min(3)

/** Somebody, by an address and the others that they wrote from, too. */
export const PersonAddresses = z.object({ address: PersonAddress, others: z.array(PersonAddress).max(50).default([]) })
export type PersonAddresses = z.infer<typeof PersonAddresses>

/** What is known of somebody, as far as it is more than a number. */
export const PersonTraces = z.object({
  address: z.string(),
  others: z.array(z.string()),
  /** Further addresses under the same full name: perhaps theirs, too. */
  sameName: z.array(z.string()),
  names: z.array(z.string()),
  /** Letters that they wrote, and their answers to surveys. */
  messages: z.int(),
  answers: z.int(),
  /** Our own letters to them alone; they are erased, too. */
  replies: z.int(),
  /** Letters of others, and ours to several, that name or quote them; only that is cut out. */
  mentions: z.int(),
  firstOn: z.string().nullable(),
  lastOn: z.string().nullable(),
})
export type PersonTraces = z.infer<typeof PersonTraces>

/** Everything that was exchanged with somebody, oldest first. */
export const PersonExport = z.object({ traces: PersonTraces, rows: StoredList.shape.rows })
export type PersonExport = z.infer<typeof PersonExport>
