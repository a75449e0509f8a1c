/** What every compressed RTF may refer back to before it has written anything (MS-OXRTFCP, 2.1.2.1). */
const preset =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx'
const dictionarySize = 4096
const maxOutput = 32 * 1024 * 1024
/** Two bytes refer to at most 17: what is said to be larger is not. */
const maxGrowth = 9

/** Unpacks PR_RTF_COMPRESSED (MS-OXRTFCP): LZ with a ring of 4,096 bytes. Damaged data gives what came before the damage. */
export function decompressRtf(packed: Buffer): Buffer {
  if (packed.length < 16) return Buffer.alloc(0)
  const type = packed.toString('latin1', 8, 12)
  const size = Math.min(packed.readUInt32LE(4), packed.length * maxGrowth, maxOutput)
  if (type === 'MELA') return packed.subarray(16, 16 + size)
  return type === 'LZFu' ? unpack(packed, size) : Buffer.alloc(0)
}

function unpack(packed: Buffer, size: number): Buffer {
  const ring = Buffer.alloc(dictionarySize)
  const state = { write: ring.write(preset, 'latin1'), to: 0 }
  const out = Buffer.alloc(size)
  const put = (byte: number) => {
    out[state.to++] = ring[state.write] = byte
    state.write = (state.write + 1) % dictionarySize
  }
  for (let at = 16; at < packed.length && state.to < size;) {
    const control = packed[at++] ?? 0
    for (let bit = 0; bit < 8 && at < packed.length; bit++) {
      if ((control & (1 << bit)) === 0) put(packed[at++] ?? 0)
      else {
        const reference = ((packed[at] ?? 0) << 8) | (packed[at + 1] ?? 0)
        at += 2
        const from = reference >> 4
        if (from === state.write) return out.subarray(0, state.to)
        for (let i = 0; i < (reference & 15) + 2; i++) put(ring[(from + i) % dictionarySize] ?? 0)
      }
    }
  }
  return out.subarray(0, state.to)
}
