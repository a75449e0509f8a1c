/**
 * Little-endian UTF-16 as text; half a character at the end is left out. The bytes are copied first: Node 24's
 * `toString('utf16le')` writes beyond its own memory where their number is odd, which ends the process.
 */
export function decodeUtf16(bytes: Uint8Array): string {
  const even = Buffer.allocUnsafeSlow(bytes.byteLength & ~1)
  even.set(bytes.subarray(0, even.length))
  return even.toString('utf16le')
}
