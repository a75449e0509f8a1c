/** HTML names its charset in its own head where the mail does not. */
export function metaCharset(bytes: Buffer): string {
  const head = bytes.toString('latin1', 0, 2048)
  const name = /<meta[^>]+charset\s*=\s*["']?([\w:.-]+)/i.exec(head)?.[1] ?? ''
  // A page that could be searched for ASCII letters is not UTF-16, whatever it says of itself.
  return /^utf-?16/i.test(name) ? '' : name
}
