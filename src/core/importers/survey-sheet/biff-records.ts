/** A record of an old Excel file with the pieces that continue it. */
export interface BiffRecord {
  readonly id: number
  readonly data: Buffer
  /** Where in the data a continued piece begins. */
  readonly seams: readonly number[]
}

const continued = 0x3c

/** The records of a workbook's stream (MS-XLS 2.1.4); what is cut off at the end is left out. */
export function* biffRecords(stream: Buffer, from = 0): Generator<BiffRecord> {
  for (let at = from; at + 4 <= stream.length;) {
    const id = stream.readUInt16LE(at)
    const pieces = [piece(stream, at)]
    for (at = next(stream, at); at + 4 <= stream.length && stream.readUInt16LE(at) === continued;) {
      pieces.push(piece(stream, at))
      at = next(stream, at)
    }
    const seams: number[] = []
    let length = 0
    for (const { length: more } of pieces.slice(0, -1)) seams.push((length += more))
    yield { id, data: pieces.length === 1 ? (pieces[0] ?? stream) : Buffer.concat(pieces), seams }
  }
}

const next = (stream: Buffer, at: number): number => at + 4 + stream.readUInt16LE(at + 2)
const piece = (stream: Buffer, at: number): Buffer => stream.subarray(at + 4, next(stream, at))
