/** A stretch of a letter that its model has too, or has not. */
export interface WordsPart {
  readonly from: number
  readonly words: string
  readonly differs: boolean
}

const shownLength = 600
const bare = (word: string): string => word.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

/** Cuts a letter into what stands in its model as well and what does not: the eye then reads names and numbers only. */
export function wordsApart(letter: string, model: string): readonly WordsPart[] {
  const known = new Set(model.split(/\s+/).map(bare))
  const parts: WordsPart[] = []
  let from = 0
  for (const words of letter.slice(0, shownLength).match(/\S+\s*/g) ?? []) {
    const differs = !known.has(bare(words))
    const last = parts.at(-1)
    if (last?.differs === differs) parts[parts.length - 1] = { ...last, words: last.words + words }
    else parts.push({ from, words, differs })
    from += words.length
  }
  return letter.length > shownLength ? [...parts, { from, words: '…', differs: false }] : parts
}
