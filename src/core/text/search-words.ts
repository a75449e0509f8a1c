import { fold } from './fold.ts'

const wordChars = /[\p{L}\p{N}\p{Co}]+/gu

/** Words of folded text as the index cuts them (FTS5's unicode61: letters and numbers). */
export const wordsOf = (text: string): string[] => fold(text).match(wordChars) ?? []
