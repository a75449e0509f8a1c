import type { Span } from '../../../contract/schemas/coding.ts'

interface Piece {
  readonly from: number
  readonly text: string
  readonly marked: boolean
}

/** Cuts a text at its marks; marks come in order and do not overlap. The pieces joined are the text. */
export function piecesOf(text: string, marks: readonly Span[]): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const [from, until] of marks) {
    if (from < at || until <= from || until > text.length) continue
    if (from > at) pieces.push({ from: at, text: text.slice(at, from), marked: false })
    pieces.push({ from, text: text.slice(from, until), marked: true })
    at = until
  }
  if (at < text.length) pieces.push({ from: at, text: text.slice(at), marked: false })
  return pieces
}

/** Where words stand in a text, as they are typed or as the beginning of others; for texts that come without marks. */
export function marksOfWords(text: string, words: readonly string[]): readonly Span[] {
  const lower = text.toLowerCase()
  const marks: Span[] = []
  for (const word of words) {
    const wanted = word.toLowerCase()
    for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + wanted.length))
      marks.push([at, at + wanted.length])
  }
  return marks.sort((a, b) => a[0] - b[0])
}

interface MarkedTextProps {
  readonly text: string
  readonly marks: readonly Span[]
}

/** A snippet with what was found in it marked. */
export const MarkedText = ({ text, marks }: MarkedTextProps) =>
  piecesOf(text, marks).map(piece =>
    piece.marked ? <mark key={piece.from}>{piece.text}</mark> : <span key={piece.from}>{piece.text}</span>,
  )
