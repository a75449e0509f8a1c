import type { Model } from '../model.ts'
import { createDictionary } from './dictionary.ts'
import type { LearnedHead, LearnedModel } from './learned-model.ts'
import type { TermCounts } from './term-trust.ts'
import { columnPeaks, fromByte, toByte } from './quantise.ts'

const format = 5

interface Header {
  readonly format: number
  readonly version: string
  readonly examples: number
  readonly outputs: number
  readonly rows: number
  readonly biases: readonly number[]
  readonly peaks: readonly number[]
  readonly terms: TermCounts
  readonly heads: readonly (Omit<LearnedHead, 'second'> & { readonly second: readonly (readonly number[])[] })[]
}

/** A model as bytes: a JSON header with its length before it, then features, rarities, and a byte per weight. */
export function serialiseModel(model: Model): Uint8Array {
  const { dictionary, weights, outputs, biases, heads, terms, version, examples } = model as LearnedModel
  const peaks = columnPeaks(weights, outputs)
  const rows = dictionary.size
  const header: Header = {
    format,
    version,
    examples,
    outputs,
    rows,
    biases: [...biases],
    peaks: [...peaks],
    terms,
    heads: heads.map(head => ({ ...head, second: head.second.map(stage => [...stage]) })),
  }
  const text = new TextEncoder().encode(JSON.stringify(header))
  const bytes = new Uint8Array(4 + text.length + rows * (8 + outputs))
  new DataView(bytes.buffer).setUint32(0, text.length, true)
  bytes.set(text, 4)
  let at = 4 + text.length
  for (const part of [dictionary.hashes(), dictionary.rarities()]) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at)
    at += part.byteLength
  }
  for (let index = 0; index < rows * outputs; index++) {
    bytes[at + index] = toByte(weights[index] as number, peaks[index % outputs] as number) & 0xff
  }
  return bytes
}

/** null when the bytes are of another version of the learner: train again from the reviewed verbatims. */
export function deserialiseModel(bytes: Uint8Array): Model | null {
  const header = readHeader(bytes)
  if (header === null) return null
  const { rows, outputs, peaks } = header.value
  // A copy that begins where its memory begins; `slice` of a Buffer, as the database gives one, is none.
  const body = new Uint8Array(bytes.subarray(header.end))
  if (body.byteLength !== rows * (8 + outputs)) return null
  const hashes = new Int32Array(body.buffer, 0, rows)
  const rarities = new Float32Array(body.buffer, rows * 4, rows)
  const packed = new Int8Array(body.buffer, rows * 8)
  const dictionary = createDictionary(Math.max(16, rows))
  for (let row = 0; row < rows; row++) dictionary.add(hashes[row] as number, rarities[row] as number)
  const weights = Float32Array.from(packed, (byte, index) => fromByte(byte, peaks[index % outputs] as number))
  const { version, examples, biases, heads, terms } = header.value
  const model: LearnedModel = {
    version,
    examples,
    outputs,
    terms,
    dictionary,
    weights,
    biases: Float32Array.from(biases),
    heads: heads.map(head => ({ ...head, second: head.second.map(stage => Float64Array.from(stage)) })),
  }
  return model
}

function readHeader(bytes: Uint8Array): { readonly value: Header; readonly end: number } | null {
  if (bytes.byteLength < 4) return null
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
  if (length > bytes.byteLength - 4) return null
  try {
    const value = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as Header
    return value.format === format ? { value, end: 4 + length } : null
  } catch {
    return null
  }
}
