import type { CompiledTerm } from './notation/compiled-term.ts'
import type { Tokens } from './tokens.ts'

/**
 * Which language's terms apply at a token. Customers mix languages and "late", "kind" or "account" are words of both, so
 * each sentence decides for itself by its function words, then the text by all of them, then by what the mail says; a
 * sentence without any sign takes both.
 */
export function languageBySentence(
  tokens: Tokens,
  language: string | null,
): (term: CompiledTerm['language'], token: number) => boolean {
  const lean: number[] = []
  let whole = 0
  for (let at = 0; at < tokens.count; at++) {
    const sign = leanOf(tokens.words[at]?.language)
    const sentence = tokens.sentences[at] as number
    lean[sentence] = (lean[sentence] ?? 0) + sign
    whole += sign
  }
  const declared = language === 'de' ? 1 : language === 'en' ? -1 : 0
  const fallback = whole === 0 ? declared : whole
  return (term, token) => {
    const sentence = lean[tokens.sentences[token] as number] ?? 0
    const decided = sentence === 0 ? fallback : sentence
    return decided === 0 || (term === 'de') === decided > 0
  }
}

const leanOf = (language: number | undefined): number => (language === 1 ? 1 : language === 2 ? -1 : 0)
