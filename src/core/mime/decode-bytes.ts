import { iconv } from './rare-charsets.ts'

const decoders = new Map<string, TextDecoder | null>()

/** Decodes by a charset's canonical name; by the platform where it knows the name, else by iconv-lite. */
export function decodeWith(name: string, bytes: Buffer): string {
  if (name === 'windows-1252' && isLatin1(bytes)) return bytes.toString('latin1')
  if (name === 'iso-2022-jp') return decoderFor(name)?.decode(withoutIdleEscapes(bytes)) ?? ''
  const decoder = decoderFor(name)
  return decoder ? decoder.decode(bytes) : iconv().decode(bytes, name)
}

// oxlint-disable-next-line no-control-regex -- the escape that opens ISO-2022 text
const idleEscapes = /(?:\x1b(?:\([BJ]|\$[@B]))+(?=\x1b(?:\([BJ]|\$[@B]))/g

/** Where two pieces of Japanese meet, one switches back and the next over again at once; the platform calls that an error. */
const withoutIdleEscapes = (bytes: Buffer): Buffer =>
  Buffer.from(bytes.toString('latin1').replace(idleEscapes, ''), 'latin1')

/** Outside 0x80 to 0x9F windows-1252 is Latin-1, which Node decodes many times faster than by a table. */
function isLatin1(bytes: Buffer): boolean {
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte >= 0x80 && byte < 0xa0) return false
  }
  return true
}

function decoderFor(name: string): TextDecoder | null {
  const known = decoders.get(name)
  if (known !== undefined) return known
  const decoder = platformDecoder(name)
  decoders.set(name, decoder)
  return decoder
}

/** Decodes text that arrives in pieces; the last call is without bytes. */
export function streamDecoder(name: string): (bytes?: Uint8Array) => string {
  const platform = platformDecoder(name)
  if (platform) return bytes => (bytes ? platform.decode(bytes, { stream: true }) : platform.decode())
  const decoder = iconv().getDecoder(name)
  return bytes =>
    bytes ? decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) : (decoder.end() ?? '')
}

function platformDecoder(name: string): TextDecoder | null {
  try {
    return new TextDecoder(name)
  } catch {
    return null // iconv-lite knows it
  }
}
