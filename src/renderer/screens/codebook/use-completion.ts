import { useMemo, useState } from 'react'
import { valueOr } from '../../api/loadable.ts'
import { useCall } from '../../api/use-call.ts'
import { typedWord, type TypedWord } from './rule-notation.ts'

export type CompletionNote =
  { readonly kind: 'all' | 'competitors' | 'in' | 'out' } | { readonly kind: 'word'; readonly verbatims: number }
export interface Completion {
  readonly insert: string
  readonly note: CompletionNote
}

const fewestLetters = 3
const none: readonly { word: string; verbatims: number }[] = []

/** What may follow at the caret: words of the owner's own letters, and signs of the notation where one has begun. */
export function useCompletion(lines: string, caret: number | null) {
  const [closedAt, setClosedAt] = useState<string | null>(null)
  const typed = useMemo(() => (caret === null ? null : typedWord(lines, caret)), [lines, caret])
  const asks = typed !== null && typed.word.length >= fewestLetters && !typed.word.startsWith('{')
  const words = valueOr(
    useCall('codebook.words', { start: asks ? typed.word : '', limit: 6 }, { enabled: asks, keepLast: true }),
    none,
  )
  const place = typed === null ? null : `${typed.from} ${typed.word}`
  const completions = typed === null || place === closedAt ? [] : completionsOf(typed, asks ? words : none)
  /** Until another word is typed; `word` is what stands there then. */
  const close = (word = typed?.word ?? '') => setClosedAt(typed === null ? null : `${typed.from} ${word}`)
  return { typed, completions, close }
}

function completionsOf(
  { word, opensLine }: TypedWord,
  words: readonly { readonly word: string; readonly verbatims: number }[],
): readonly Completion[] {
  if (word.startsWith('{')) return [{ insert: '{mitbewerber}', note: { kind: 'competitors' } }]
  const own = words.filter(known => known.word !== word.toLowerCase())
  return [
    ...(opensLine && word === 'in' ? [{ insert: 'in:', note: { kind: 'in' as const } }] : []),
    ...(opensLine && word === 'out' ? [{ insert: 'out:', note: { kind: 'out' as const } }] : []),
    ...(own.length > 1 ? [{ insert: `${word}*`, note: { kind: 'all' as const } }] : []),
    ...own.map(known => ({ insert: known.word, note: { kind: 'word' as const, verbatims: known.verbatims } })),
  ]
}
