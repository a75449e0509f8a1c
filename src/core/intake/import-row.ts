import type { Coding } from '../../contract/schemas/coding.ts'
import type { MessageClass } from '../../contract/schemas/message.ts'
import type { ScoreScale, SurveyMapping } from '../../contract/schemas/survey.ts'
import type { Codebook } from '../domain/codebook.ts'
import type { Effective } from '../domain/effective.ts'
import type { AddressSample } from '../domain/own-addresses.ts'
import type { SkippedItem } from '../importers/importer.ts'

/** Each of `count` threads goes through the whole file and takes every `count`-th batch (or mail); the others it passes over. */
export interface Share {
  readonly index: number
  readonly count: number
}

/** What mails are tagged by. Compiling it takes a while, so that a reading thread hears of it first of all. */
export interface TaggingRules {
  readonly codebook: Codebook
  readonly competitors: readonly string[]
  readonly model: Uint8Array | null
}

/** What a reading thread is told to read, as plain data. */
export interface FileTask {
  readonly path: string
  readonly share: Share
  readonly mapping: SurveyMapping | null
  readonly own: readonly string[]
  readonly owner: readonly string[]
  /** The owner's word on senders (address) and domains (`@domain`). */
  readonly corrections: readonly (readonly [string, MessageClass])[]
  readonly keepOriginals: boolean
}

export interface ReadingTask extends FileTask, TaggingRules {}

/** A column value written as JSON by the reading thread, so that the writing one has nothing left to do. */
type Json = string

/** A record in the packs of a batch. */
export interface Place {
  readonly pack: number
  /** The how manieth of the pack. */
  readonly place: number
}

/** What every verbatim brings, be it a mail or an answer. */
export interface VerbatimPart {
  readonly saidOn: string | null
  readonly month: string | null
  readonly class: MessageClass
  readonly classReason: string
  readonly title: string
  readonly personName: string | null
  readonly personAddress: string | null
  readonly language: string | null
  /** Where its words lie; see `WordsRecord`. */
  readonly words: Place
  readonly suggestedSentiment: string | null
  readonly effective: Effective
  readonly uncertainty: number
  readonly codings: readonly CodingPart[]
  /** Folded, for the search index. */
  readonly index: { readonly title: string; readonly words: string; readonly person: string }
}
/** Evidence as its column holds it; see `toEvidenceText`. */
export type CodingPart = Omit<Coding, 'evidence' | 'review'> & { readonly evidence: string }

export interface MessageRow {
  readonly kind: 'message'
  readonly locator: string
  readonly offset: number | null
  readonly labels: Json
  readonly flags: Json
  readonly verbatim: VerbatimPart
  readonly messageId: string | null
  readonly messageKey: number | null
  readonly contentHash: bigint
  readonly sender: string
  /** Addresses of To, in lower case. */
  readonly to: readonly string[]
  /** Hashes of the mails it answers, the nearest first. */
  readonly parentKeys: readonly number[]
  readonly recipients: Json
  readonly threadIndex: string | null
  /** Hash of the subject without "Re:" and the like; null where nothing is left of it. */
  readonly subjectKey: number | null
  readonly isForm: boolean
  readonly isDirect: boolean
  readonly isAutoReply: boolean
  readonly isBounce: boolean
  readonly isBulk: boolean
  /** A file of its own; pictures of a signature are none. */
  readonly hasAttachment: boolean
  readonly hasQuote: boolean
  /** Grows with what is left of the mail; the same number, the same content. See `fullnessOf`. */
  readonly fullness: number
  /** Its last part has no end: where it is a file's last mail, the file was cut off. */
  readonly isUnclosed: boolean
  /** Where its original lies: which pack of the batch, from which byte on, how long. */
  readonly original: { readonly pack: number; readonly offset: number; readonly length: number } | null
}

export interface RespondentRow {
  readonly kind: 'respondent'
  readonly locator: string
  /** Hash of table, id and content: the same row of the same survey. */
  readonly rowKey: number
  readonly externalId: string
  readonly sheet: string | null
  readonly row: number
  readonly score: number | null
  readonly scale: ScoreScale | null
  readonly segment: Json
  readonly columns: Json
  readonly cells: Json
  readonly answers: readonly VerbatimPart[]
}

export type ImportRow = MessageRow | RespondentRow

/** A piece of the file, ready to be written in one transaction. */
export interface ImportBatch {
  readonly format: string
  readonly kind: 'mailbox' | 'survey'
  readonly rows: readonly ImportRow[]
  readonly skipped: readonly Omit<SkippedItem, 'kind' | 'bytesRead'>[]
  /** Compressed originals; see `MessageRow.original`. */
  readonly packs: readonly Uint8Array[]
  /** Compressed words; see `VerbatimPart.words`. */
  readonly textPacks: readonly Uint8Array[]
  readonly bytesRead: number
  readonly taggerVersion: string
  /** Table seen in this batch, for remembering its mapping. */
  readonly mapped: ({ readonly headerKey: string } & SurveyMapping) | null
}

export type ToReader =
  | { readonly kind: 'rules'; readonly rules: TaggingRules }
  | { readonly kind: 'sample'; readonly path: string; readonly share: Share }
  | { readonly kind: 'read'; readonly task: FileTask }
  | { readonly kind: 'more' }
  | { readonly kind: 'stop' }
export type FromReader =
  | { readonly kind: 'samples'; readonly samples: readonly AddressSample[] }
  | { readonly kind: 'batch'; readonly index: number; readonly batch: ImportBatch }
  | { readonly kind: 'end'; readonly batches: number }
  | {
      readonly kind: 'failed'
      readonly code: string
      readonly params: Readonly<Record<string, string>>
      readonly detail: string
    }
