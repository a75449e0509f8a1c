import type { MapiProperties } from './mapi-properties.ts'

/** An attachment's properties, and the size of its data where that is stored apart. */
export interface MapiAttachment {
  readonly properties: MapiProperties
  readonly dataBytes: number | null
  /** The data itself, where it is stored apart; else it stands among the properties. */
  readonly read?: () => Buffer
}
