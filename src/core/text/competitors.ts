import { fold } from './fold.ts'

/** Legal forms that customers leave out when they name a firm. */
const legalForms = /\b(gmbh|co|kg|ohg|ag|ug|ek|e k|inc|ltd|llc|gbr|mbh|haftungsbeschraenkt)\b/gu

/**
 * Terms that find a firm's name in the spellings customers use: with and without legal form, "&", "und" or "u.", in one word,
 * with a genitive s. The owner's own spelling comes first.
 */
export const competitorTerms = (entry: string): string[] => [...new Set(spellingsOf(entry).flatMap(termsOf))]

/** `Möbel Hansen = Hansen, MH`: the name, and what else customers call the firm. */
const spellingsOf = (entry: string): string[] => entry.split(/[=,;]/).map(squeeze).filter(Boolean)

/** How the firm is named in lists and in the report. */
export const competitorName = (entry: string): string => spellingsOf(entry)[0] ?? entry

function termsOf(name: string): string[] {
  const words = fold(name)
    .replaceAll(/[^\p{L}\p{N}&+ ]+/gu, ' ')
    .replaceAll(/[&+]/gu, ' und ')
  const spoken = squeeze(words)
  const short = squeeze(spoken.replaceAll(legalForms, ' ')).replace(/ (und|and)$/u, '')
  const without = squeeze(short.replaceAll(/\b(und|and)\b/gu, ' '))
  const joined = without.replaceAll(' ', '')
  const spellings = [short, without, short.replaceAll(/\bund\b/gu, 'and'), short.replaceAll(/\bund\b/gu, 'u'), joined]
  const genitives = spellings.filter(text => text.length > 3).map(text => `${text}s`)
  return [...new Set([...spellings, ...genitives])].filter(text => text.length >= 3)
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim()
}
