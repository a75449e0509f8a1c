/** Stands for whatever could tell who wrote. */
const DOTS = '…'

/** Order matters: an address is masked as a whole before its parts look like a word or a number. */
const patterns: readonly RegExp[] = [
  // Mail addresses, and what is left of those written with (at).
  /[\p{L}\p{N}._%+-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}.-]+\.\p{L}{2,}/giu,
  /\b(?:https?:\/\/|www\.)\S+/giu,
  // Bank accounts.
  /\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){3,7}(?:\s?[A-Z0-9]{1,4})?\b/gu,
  // Street and number: "Lindenstraße 4a", "Am Markt 12", "12 High Street".
  /\b\p{Lu}[\p{L}-]*(?:stra(?:ß|ss)e|str\.|weg|gasse|allee|platz|ufer|damm|ring)\s*\d+\s?[a-z]?\b/giu,
  /\b(?:Am|An der|Auf der|Im|In der|Zum|Zur)\s\p{Lu}[\p{L}-]+\s\d+\s?[a-z]?\b/gu,
  /\b\d+[a-z]?\s\p{Lu}[\p{L}-]+\s(?:Street|Road|Lane|Avenue|Close|Drive)\b/gu,
  // Postal code and town.
  /\b(?:D-|A-|CH-)?\d{4,5}\s\p{Lu}[\p{L}-]+(?:\s(?:am|an der|im|bei)\s\p{Lu}[\p{L}-]+)?/gu,
  // Phone numbers, dates of birth and the like: at least six digits (no date) with blanks, slashes, dashes or brackets between.
  /(?<!\d\.)(?:\+|\(?\b0)\d[\d\s()/.-]{4,}\d/gu,
  // Order, invoice and customer numbers: letters and digits, or four digits and more; amounts keep their cents and their sign.
  /\b\p{Lu}{1,5}[-/]?\d[\dA-Z/-]{2,}\b/gu,
  /#\s?\d{3,}\b/gu,
  /\b\d{5,}(?:[-/]\d+)*\b(?!\s?(?:€|Euro|EUR|£))/gu,
  // People spoken of: "Frau Kern", "Herrn Dr. van Laak", "Mrs Miller", "Familie Özdemir".
  /\b(Herrn?|Frau|Familie|Fam\.|Dr\.|Prof\.|Mr|Mrs|Ms|Miss|Mister)\.?(?:\s(?:Dr\.|Prof\.|van|von|de|zu|der))*\s\p{Lu}[\p{L}'’-]+/gu,
]

/** Name after a closing or an introduction: "Viele Grüße, Anna", "mein Name ist Anna Meier". */
const introduced =
  /(\b(?:mein name ist|ich heiße|my name is|grüße|gruß|regards|cheers)[,:]?\s+)\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?/giu

/**
 * A customer's words without names, addresses, phone and order numbers. `names` are those known of the people in the thread.
 * A suggestion only: the owner reads and approves each quote before it is printed.
 */
export function mask(text: string, names: readonly string[]): string {
  let masked = text
  for (const pattern of patterns) masked = masked.replace(pattern, (_, title: unknown) => withTitle(title))
  masked = masked.replace(introduced, (_, before: string) => `${before}${DOTS}`)
  for (const name of nameParts(names)) masked = masked.replace(wholeWord(name), DOTS)
  return masked.replace(/…(?:[\s,]*…)+/gu, DOTS)
}

/** "Frau …" reads better than "…"; the title alone tells nobody. */
const withTitle = (title: unknown): string => (typeof title === 'string' ? `${title} ${DOTS}` : DOTS)

const nameParts = (names: readonly string[]): string[] => [
  ...new Set(names.flatMap(name => name.split(/[\s,.;@_-]+/u)).filter(part => /^\p{L}{3,}$/u.test(part))),
]

const wholeWord = (word: string): RegExp => new RegExp(`(?<!\\p{L})${word}(?:s)?(?!\\p{L})`, 'giu')
