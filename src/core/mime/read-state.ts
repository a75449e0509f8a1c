import type { Attachment } from '../../contract/schemas/message.ts'
import { limits } from './limits.ts'
import type { OmittedRange, Protection, ReportPart } from './parsed-message.ts'
import type { Warnings } from './warnings.ts'

/** What is gathered while the parts of one message are walked. */
export interface ReadState {
  /** The bytes that `omitted` counts in; parts decoded from another part have other bytes. */
  readonly raw: Buffer
  readonly warnings: Warnings
  readonly attachments: Attachment[]
  readonly reports: ReportPart[]
  readonly omitted: OmittedRange[]
  readonly withHash: boolean
  protection: Protection | null
  /** Whether any text with words was read. */
  hasText: boolean
  /** Bytes of text that may still be decoded. */
  textRoom: number
  partsLeft: number
}

/** With the room of `limits` still whole. */
export const newState = (raw: Buffer, warnings: Warnings, withHash: boolean): ReadState => ({
  raw,
  warnings,
  attachments: [],
  reports: [],
  omitted: [],
  withHash,
  protection: null,
  hasText: false,
  textRoom: limits.textBytes,
  partsLeft: limits.parts,
})
