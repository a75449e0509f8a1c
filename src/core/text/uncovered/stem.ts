/** Endings of German and English, longest first; stripped so that "Hund", "Hunde" and "Hunden" are one word. */
const endings = ['ungen', 'innen', 'ern', 'ing', 'en', 'er', 'es', 'em', 'ed', 'e', 'n', 's'] as const
const replacements: Readonly<Partial<Record<string, string>>> = { ungen: 'ung', innen: 'in' }
const shortest = 4

/** Near enough to tell which words are the same; not for showing. `folded` is a folded word. */
export const stem = (folded: string): string => withoutEnding(withoutEnding(folded))

/** Twice, since "Kurse" loses its e and is then, like "Kurs", one that ends in s. */
function withoutEnding(folded: string): string {
  for (const ending of endings) {
    const kept = folded.length - ending.length
    if (kept >= shortest && folded.endsWith(ending)) return folded.slice(0, kept) + (replacements[ending] ?? '')
  }
  return folded
}
