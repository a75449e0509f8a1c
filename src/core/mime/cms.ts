/** One BER element: its tag and where its content lies. */
interface Element {
  readonly tag: number
  readonly start: number
  readonly end: number
  /** Behind the element, end mark included. */
  readonly next: number
}

const signedDataOid = Buffer.from('2a864886f70d010702', 'hex')
const maxDepth = 20

/** The message inside opaque-signed S/MIME (RFC 5652, 5; BER as Outlook and OpenSSL write it), or null where there is none. */
export function signedContent(file: Buffer): Buffer | null {
  const info = readElement(file, 0, file.length)
  const [oid, wrapped] = info ? children(file, info) : []
  if (!oid || !wrapped || !file.subarray(oid.start, oid.end).equals(signedDataOid)) return null
  const [signedData] = children(file, wrapped)
  // version, digest algorithms, then the content with its own type.
  const encapsulated = signedData && children(file, signedData)[2]
  const explicit = encapsulated && children(file, encapsulated)[1]
  const octets = explicit && children(file, explicit)[0]
  return octets ? octetString(file, octets, 0) : null
}

/** An octet string may be cut into pieces, which are octet strings again. */
function octetString(file: Buffer, element: Element, depth: number): Buffer {
  if (element.tag === 0x04 || depth > maxDepth) return file.subarray(element.start, element.end)
  return Buffer.concat(children(file, element).map(piece => octetString(file, piece, depth + 1)))
}

function children(file: Buffer, around: Element): readonly Element[] {
  const found: Element[] = []
  for (let at = around.start; at < around.end;) {
    const element = readElement(file, at, around.end)
    if (!element || element.next <= at) break
    found.push(element)
    at = element.next
  }
  return found
}

function readElement(file: Buffer, at: number, limit: number): Element | null {
  const tag = file[at]
  const first = file[at + 1]
  if (tag === undefined || first === undefined || at + 2 > limit || (tag & 0x1f) === 0x1f) return null
  if (first === 0x80) return indefinite(file, tag, at + 2, limit)
  if (first < 0x80) return sized(tag, at + 2, first, limit)
  const bytes = first & 0x7f
  if (bytes > 4 || at + 2 + bytes > limit) return null
  return sized(tag, at + 2 + bytes, file.readUIntBE(at + 2, bytes), limit)
}

/** A file that was cut off still gives what is there. */
function sized(tag: number, start: number, length: number, limit: number): Element {
  const end = Math.min(start + length, limit)
  return { tag, start, end, next: end }
}

/** Without a length, the content ends at two zero bytes. */
function indefinite(file: Buffer, tag: number, start: number, limit: number, depth = 0): Element | null {
  if (depth > maxDepth) return null
  let at = start
  while (at < limit) {
    if (file[at] === 0 && file[at + 1] === 0) return { tag, start, end: at, next: at + 2 }
    const inner =
      file[at + 1] === 0x80 ? indefinite(file, file[at] ?? 0, at + 2, limit, depth + 1) : readElement(file, at, limit)
    if (!inner || inner.next <= at) break
    at = inner.next
  }
  return { tag, start, end: limit, next: limit }
}
