import { z } from 'zod'
import { ScoreScale, SurveyTable } from './survey.ts'

/** An item that was not read; `locator` says where the owner finds it in the file. */
export const Skipped = z.object({ source: z.string(), locator: z.string(), reason: z.string() })
export type Skipped = z.infer<typeof Skipped>

/** One imported mailbox or survey file. */
export const Source = z.object({
  id: z.int(),
  name: z.string(),
  path: z.string(),
  format: z.string(),
  kind: z.enum(['mailbox', 'survey']),
  importedAt: z.string(),
  read: z.int(),
  imported: z.int(),
  duplicates: z.int(),
  skipped: z.int(),
  bytes: z.int(),
})
export type Source = z.infer<typeof Source>

/** An import that was taken back and can be done again. */
export const TakenBack = z.object({
  /** Of its step in the history. */
  id: z.int(),
  name: z.string(),
  path: z.string(),
  /** Whether the file still lies there. */
  isThere: z.boolean(),
})
export type TakenBack = z.infer<typeof TakenBack>

/** An item that was there already, and where it was seen first. */
export const Duplicate = z.object({
  locator: z.string(),
  verbatimId: z.int(),
  title: z.string(),
  person: z.string().nullable(),
  saidOn: z.string().nullable(),
  other: z.object({ source: z.string(), locator: z.string() }),
})
export type Duplicate = z.infer<typeof Duplicate>

/** What an import did; also the JSON of the command line's `import`. */
export const ImportSummary = z.object({
  sources: z.array(Source),
  read: z.int(),
  imported: z.int(),
  duplicates: z.int(),
  skipped: z.array(Skipped),
  /** How many were skipped; the list holds the first 1,000. */
  skippedTotal: z.int(),
  /** The last mail of a mailbox that ends in the middle of it; it was read as far as it goes. */
  cutOff: z.array(z.object({ source: z.string(), locator: z.string() })),
  /** Files among several that were not read to their end; a further import goes on with them. */
  unfinished: z.array(z.string()).optional(),
  /** Letters that had grown too old to be kept (settings) and were erased at its end. */
  erased: z.int().optional(),
  /** Letters that had been here before and got back what was decided on them then. */
  returned: z.int().optional(),
  seconds: z.number(),
  bytes: z.int(),
  peakRssBytes: z.int(),
})
export type ImportSummary = z.infer<typeof ImportSummary>

/** A file before it is imported: what it seems to be, and the table in it, if any. */
/** A sheet of a workbook with several; sheets of the same group have the same columns. */
export const SheetPreview = z.object({ name: z.string(), rows: z.int(), group: z.int() })
export type SheetPreview = z.infer<typeof SheetPreview>

export const FilePreview = z.object({
  path: z.string(),
  name: z.string(),
  format: z.string().nullable(),
  kind: z.enum(['mailbox', 'survey']).nullable(),
  bytes: z.int(),
  table: SurveyTable.nullable(),
  sampleRows: z.array(z.array(z.string())),
  /** Of a workbook with several sheets all that hold something; `table` is one of them. */
  sheets: z.array(SheetPreview),
  /** What the scores of such a table meant the last time. */
  scales: z.record(z.string(), ScoreScale),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
})
export type FilePreview = z.infer<typeof FilePreview>

/** An address that seems to be the shop's own, with the reason it is proposed. */
export const OwnAddressGuess = z.object({
  address: z.string(),
  messages: z.int(),
  reason: z.enum(['sent', 'received']),
})
export type OwnAddressGuess = z.infer<typeof OwnAddressGuess>
