import type { VerbatimFilter } from '../../contract/schemas/verbatim.ts'

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

/** The same place with one verbatim opened. */
export const withAt = (path: string, at: number): string => `${path}${path.includes('?') ? '&' : '?'}at=${at}`
