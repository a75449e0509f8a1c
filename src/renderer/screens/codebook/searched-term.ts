const oneWord = /^\p{L}[\p{L}\p{N}-]{2,}\*?$/u
const onePhrase = /^["„“”]([\p{L}\p{N}][\p{L}\p{N}\s-]*)["„“”]$/u

/** What was searched for, as a term of a theme: `verpackung` finds as `verpackung*`. Null where the search is more than one word or phrase. */
export function searchedTerm(query: string): string | null {
  const asked = query.trim()
  if (oneWord.test(asked)) return `${asked.replace(/\*$/, '').toLowerCase()}*`
  return onePhrase.exec(asked)?.[1]?.trim().toLowerCase() ?? null
}

/** A theme's name out of a term. */
export const nameOfTerm = (term: string): string => {
  const name = term.replace(/\*$/, '')
  return name.charAt(0).toUpperCase() + name.slice(1)
}
