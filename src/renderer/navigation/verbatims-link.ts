import type { VerbatimFilter } from '../../contract/schemas/verbatim.ts'

type Kind = 'text' | 'list' | 'flag' | 'number'

/** Fields that are no plain text; what is not named here is written as it stands. */
const kinds: Readonly<Record<string, Kind>> = {
  themeIds: 'list',
  classes: 'list',
  gold: 'flag',
  reviewed: 'flag',
  opensCase: 'flag',
  perCase: 'flag',
  refused: 'flag',
  answered: 'flag',
  sourceId: 'number',
} satisfies Partial<Record<keyof VerbatimFilter, Kind>>

/** `/verbatims?…` showing what the filter lets through: the list behind a figure, a point, a tile. */
export const verbatimsLink = (filter: VerbatimFilter): string => withFilter('/verbatims', filter)

/** Any screen's path with a filter in its search. */
export function withFilter(path: string, filter: VerbatimFilter): string {
  const search = filterToSearch(filter)
  return search === '' ? path : `${path}?${search}`
}

/** A filter as the search of a link, e.g. `month=2026-03&themeIds=T1,T4`; empty for no filter. */
export const filterToSearch = (filter: VerbatimFilter): string =>
  Object.entries(filter)
    .filter(([, value]) => value !== undefined && String(value) !== '')
    .map(
      ([name, value]) =>
        `${name}=${[value]
          .flat()
          .map(part => encodeURIComponent(String(part)))
          .join(',')}`,
    )
    .join('&')

/** The inverse of `filterToSearch`. Cut-off escapes are left out; the core drops unknown fields and checks the values. */
export function filterFromSearch(search: string): VerbatimFilter {
  const parts = search.replace(/^\?/, '').split('&')
  return Object.fromEntries(parts.map(readPart).filter(part => part !== null))
}

function readPart(part: string): readonly [string, unknown] | null {
  const [name = '', raw = ''] = part.split('=')
  if (name === '' || raw === '') return null
  try {
    return [name, readValue(kinds[name] ?? 'text', raw)]
  } catch {
    return null // a link that was copied only in part ends in half an escape
  }
}

function readValue(kind: Kind, raw: string): unknown {
  switch (kind) {
    case 'list':
      return raw.split(',').map(decodeURIComponent)
    case 'flag':
      return raw === 'true'
    case 'number':
      return Number(raw)
    case 'text':
      return decodeURIComponent(raw)
  }
}
