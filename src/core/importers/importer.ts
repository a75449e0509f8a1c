import type { CellValue, ColumnRole, RoleReason, ScoreScale, SurveyMapping } from '../../contract/schemas/survey.ts'

/** A file to read: streamed, never loaded whole. */
export interface ImportFile {
  /** As the owner gave it. */
  readonly path: string
  readonly name: string
  readonly size: number
  /** The first bytes (at most 64 KiB), for sniffing. */
  readonly head: Uint8Array
  /** Where it lies on this disk; null inside an archive. For formats that are read by place, not from front to back. */
  readonly diskPath: string | null
  /**
   * Bytes from `start` (default 0), in chunks; stops when the signal is aborted. Chunks may be read `into` memory of the
   * caller, and are then good until the next is asked for.
   */
  readonly stream: (start?: number, into?: Buffer) => AsyncIterable<Uint8Array>
}

/** One mail as it lay in its file. `raw` is the whole RFC 5322 message, without `From ` line and with its mbox quoting undone. */
export interface RawMessage {
  readonly kind: 'message'
  readonly locator: string
  /** Byte offset in an mbox, else null. */
  readonly offset: number | null
  readonly raw: Uint8Array
  readonly labels: readonly string[]
  readonly flags: readonly string[]
  /** Bytes of the file read so far, for the progress bar. */
  readonly bytesRead: number
}

/** The shape of a survey table, before its rows. */
export interface RawTable {
  readonly kind: 'table'
  readonly sheet: string | null
  readonly format: string
  readonly encoding: string
  readonly delimiter: string | null
  readonly headerRows: number
  readonly header: readonly string[]
  readonly rows: number
  readonly columns: number
  readonly roles: Readonly<Record<string, ColumnRole>>
  /** What each column was taken for before the owner's word, and why. */
  readonly guesses: readonly ColumnGuess[]
  /** Of the columns with the role `score`. */
  readonly scales: Readonly<Record<string, ScoreScale>>
}

export interface ColumnGuess {
  readonly name: string
  readonly role: ColumnRole
  readonly reason: RoleReason
}

export interface RawRow {
  readonly kind: 'row'
  readonly locator: string
  readonly sheet: string | null
  /** 1 is the first row of data. */
  readonly row: number
  readonly columns: Readonly<Record<string, CellValue>>
  readonly cells: readonly string[]
  readonly answers: readonly { readonly question: string; readonly text: string }[]
  readonly score: number | null
  /** What the score means; null where there is none. */
  readonly scale: ScoreScale | null
  /** ISO 8601 UTC, or null. */
  readonly date: string | null
  readonly segment: Readonly<Record<string, string>>
  readonly person: string | null
  /** Stable id of the row within its table: the id column, else a hash of the row. */
  readonly externalId: string
  readonly bytesRead: number
}

export interface SkippedItem {
  readonly kind: 'skipped'
  readonly locator: string
  /** A code of the catalogue `skipped`, e.g. `empty`, `deleted`, `not-a-message`. */
  readonly reason: string
  readonly bytesRead: number
}

/** An item that was not wanted (`ReadOptions.isWanted`): passed over as cheaply as its format allows. */
export interface PassedItem {
  readonly kind: 'passed'
  readonly bytesRead: number
}

export type ImportedItem = RawMessage | RawTable | RawRow | SkippedItem | PassedItem

export interface ReadOptions {
  readonly mapping?: SurveyMapping
  /** Whether the item that comes next is for this reader; one that is not may come as `passed`, but it comes. */
  readonly isWanted?: () => boolean
}

/** Reads one format and reports; never writes, and never throws over one bad item. */
export interface Importer {
  readonly id: string
  readonly kind: 'mailbox' | 'survey'
  readonly extensions: readonly string[]
  /** 0 (surely not) to 1 (surely); looks at the content before the name. */
  readonly sniff: (head: Uint8Array, name: string) => number
  readonly read: (file: ImportFile, signal: AbortSignal, options: ReadOptions) => AsyncIterable<ImportedItem>
}
