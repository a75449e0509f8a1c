import type { LineMap } from './line-map.ts'
import { claim, isBlankLine } from './line-map.ts'

const BEGIN = /^-----BEGIN PGP (SIGNED MESSAGE|SIGNATURE|MESSAGE(?:, PART [\d/]+)?|(?:PUBLIC|PRIVATE) KEY BLOCK)-----$/

/** Hides what PGP wrote round the letter (RFC 9580, 6 and 7): the head of a signed one, signatures, keys, ciphers. */
export function markArmor(map: LineMap): void {
  if (!map.text.includes('-----BEGIN PGP ')) return
  for (let at = 0; at < map.lines.length; at++) {
    const kind = kindAt(map, at)
    if (kind === null) continue
    const until = kind === 'SIGNED MESSAGE' ? headEnd(map, at + 1) : blockEnd(map, at + 1)
    claim(map, at, until, kind === 'SIGNATURE' ? 'signature' : 'footer')
    at = until - 1
  }
}

function kindAt({ lines }: LineMap, at: number): string | null {
  const line = lines[at]
  return line?.depth === 0 ? (BEGIN.exec(line.body)?.[1] ?? null) : null
}

/** The lines that name the digest, up to the blank one. */
function headEnd({ lines }: LineMap, from: number): number {
  let at = from
  while (/^[A-Za-z]{2,20}: \S/.test(lines[at]?.body ?? '')) at++
  return at < lines.length && isBlankLine(lines[at]) ? at + 1 : from
}

/** Behind the line that ends the block; one that never ends has at least its lines of base 64. */
function blockEnd({ lines }: LineMap, from: number): number {
  let at = from
  while (at < lines.length && lines[at]?.depth === 0 && !lines[at]?.body.startsWith('-----')) at++
  if (lines[at]?.body.startsWith('-----END PGP ')) return at + 1
  at = from
  while (at < lines.length && isArmored(lines[at]?.body ?? '')) at++
  return at
}

const isArmored = (body: string): boolean =>
  body === '' || /^[A-Za-z]{2,20}: \S/.test(body) || /^(?:[\w+/]{60,100}|=[\w+/]{4})={0,2}$/.test(body)
