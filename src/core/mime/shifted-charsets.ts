/**
 * The 7-bit East Asian charsets that neither the platform nor iconv-lite reads: HZ (RFC 1843), ISO-2022-KR (RFC 1557) and
 * ISO-2022-CN (RFC 1922). Each switches between ASCII and a 94x94 table, whose rows are the same as the EUC form with the
 * high bits set; so the text is rewritten to EUC and decoded by the platform.
 */
export function decodeShifted(bytes: Buffer, name: 'hz-gb-2312' | 'iso-2022-kr' | 'iso-2022-cn'): string {
  const out = Buffer.allocUnsafe(bytes.length)
  const length = name === 'hz-gb-2312' ? hzToEuc(bytes, out) : isoToEuc(bytes, out)
  return new TextDecoder(name === 'iso-2022-kr' ? 'euc-kr' : 'gb18030').decode(out.subarray(0, length))
}

const TILDE = 0x7e
const ESC = 0x1b
const SHIFT_OUT = 0x0e
const SHIFT_IN = 0x0f

function hzToEuc(bytes: Buffer, out: Buffer): number {
  let to = 0
  let shifted = false
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0
    const next = bytes[i + 1]
    if (byte === TILDE && (next === 0x7b || next === 0x7d)) {
      shifted = next === 0x7b
      i++
    } else if (byte === TILDE && !shifted && next === TILDE) {
      out[to++] = TILDE
      i++
    } else if (byte === TILDE && !shifted && next === 10) i++
    else {
      if (byte === 10) shifted = false
      out[to++] = shifted && byte > 0x20 ? byte | 0x80 : byte
    }
  }
  return to
}

function isoToEuc(bytes: Buffer, out: Buffer): number {
  let to = 0
  let shifted = false
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0
    if (byte === ESC && bytes[i + 1] === 0x24 && (bytes[i + 2] === 0x29 || bytes[i + 2] === 0x2a)) i += 3
    else if (byte === SHIFT_OUT) shifted = true
    else if (byte === SHIFT_IN) shifted = false
    else {
      if (byte === 10) shifted = false
      out[to++] = shifted && byte > 0x20 ? byte | 0x80 : byte
    }
  }
  return to
}
