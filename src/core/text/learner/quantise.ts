/** Largest magnitude of each output's column. */
export function columnPeaks(weights: Float32Array, outputs: number): Float32Array {
  const peaks = new Float32Array(outputs)
  for (let at = 0; at < weights.length; at++) {
    const size = Math.abs(weights[at] as number)
    if (size > (peaks[at % outputs] as number)) peaks[at % outputs] = size
  }
  return peaks
}

/** A weight in one byte: steps are fine near zero, where most weights are. */
export function toByte(weight: number, peak: number): number {
  if (peak === 0) return 0
  return Math.sign(weight) * Math.round(127 * Math.sqrt(Math.min(1, Math.abs(weight) / peak)))
}
/** The other way of `toByte`; the same to the bit on every machine. */
export const fromByte = (byte: number, peak: number): number => Math.fround(Math.sign(byte) * (byte / 127) ** 2 * peak)

/** Weights as they will be after being stored and read again, so that a model does not change by being saved. */
export function compress(weights: Float32Array, outputs: number): Float32Array {
  const peaks = columnPeaks(weights, outputs)
  return weights.map((weight, at) =>
    fromByte(toByte(weight, peaks[at % outputs] as number), peaks[at % outputs] as number),
  )
}
