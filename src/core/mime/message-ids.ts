import { limits } from './limits.ts'

/** Message-IDs of a References or In-Reply-To field, without brackets, in order, each once. Comments and phrases are left out. */
export function parseMessageIds(value: string): readonly string[] {
  if (value === '') return []
  const ids = new Set<string>()
  for (const [, id = ''] of value.matchAll(/<([^<>]*)>/g)) {
    const tight = withoutBlanks(id)
    if (tight !== '') ids.add(tight)
    if (ids.size >= limits.references) break
  }
  if (ids.size === 0)
    for (const word of value.split(/[\s,]+/)) if (/^[^\s@<>"()]+@[^\s@<>"()]+$/.test(word)) ids.add(word)
  return [...ids]
}

/** The id of a Message-ID field; also one written without brackets. */
export function parseMessageId(value: string): string | null {
  const bracketed = /<([^<>]*)>/.exec(value)?.[1]
  if (bracketed !== undefined && withoutBlanks(bracketed) !== '') return withoutBlanks(bracketed)
  const bare = value.replace(/[<>]/g, '').trim()
  return bare === '' ? null : bare.replace(/\s+/g, '')
}

/** Blanks and comments may stand around the dots and the `@` (obs-id-left, obs-id-right). */
const withoutBlanks = (id: string): string =>
  /[\s(]/.test(id) ? id.replace(/\([^()]*\)/g, '').replace(/\s+/g, '') : id
