import type { VerbatimFilter } from '../../contract/schemas/verbatim.ts'

/** `/verbatims?…` showing what the filter lets through: the list behind a figure, a point, a tile. */
export const verbatimsLink = (filter: VerbatimFilter): string => withFilter('/verbatims', filter)

/** Any screen's path with a filter in its search. */
export function withFilter(path: string, filter: VerbatimFilter): string {
  const search = searchOf(filter)
  return search === '' ? path : `${path}?${search}`
}

/** Lists are written with commas between their parts, as the screens' `searchToFilter` reads them. */
const searchOf = (filter: VerbatimFilter): string =>
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
