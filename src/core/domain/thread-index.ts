const ROOT_BYTES = 22

/** The root of Outlook's Thread-Index (reserved byte, time, GUID: 22 bytes, [MS-OXOMSG] 2.2.1.3) as hex; null if too short. */
export function threadRootOf(header: string | null): string | null {
  if (header === null) return null
  const bytes = Buffer.from(header.replace(/\s+/g, ''), 'base64')
  return bytes.length >= ROOT_BYTES ? bytes.toString('hex', 0, ROOT_BYTES) : null
}
