import type { RuleProblem } from '../../../contract/schemas/codebook.ts'

/** A piece of what is typed, as it is drawn: signs of the notation apart from words, trouble under its place. */
export interface RulePiece {
  readonly text: string
  readonly kind: 'word' | 'sign' | 'problem'
}

const signs = /\.{3}|…|[*|~]|\{[^}\n]*\}|\b(?:in|out):/gu

/** Pieces of all lines, in order; joined they are the text again. */
export function rulePieces(lines: string, problems: readonly RuleProblem[]): readonly RulePiece[] {
  const spoilt = new Map(problems.map(problem => [problem.term, problem.at]))
  return lines.split('\n').flatMap((line, index): RulePiece[] => {
    const end: RulePiece[] = index === 0 ? [] : [{ text: '\n', kind: 'word' }]
    const at = spoilt.get(line.trim())
    return [...end, ...(at === undefined ? linePieces(line) : problemPieces(line, at))]
  })
}

/** From the place of the trouble on; where that is the end, the last sign. */
function problemPieces(line: string, at: number): RulePiece[] {
  const lead = line.length - line.trimStart().length
  const from = Math.max(lead, Math.min(lead + at, line.trimEnd().length - 1))
  return [...linePieces(line.slice(0, from)), { text: line.slice(from), kind: 'problem' }]
}

function linePieces(line: string): RulePiece[] {
  const pieces: RulePiece[] = []
  let last = 0
  for (const match of line.matchAll(signs)) {
    if (match.index > last) pieces.push({ text: line.slice(last, match.index), kind: 'word' })
    pieces.push({ text: match[0], kind: 'sign' })
    last = match.index + match[0].length
  }
  if (last < line.length) pieces.push({ text: line.slice(last), kind: 'word' })
  return pieces
}

/** The word that is being typed: from its first letter to the caret. */
export interface TypedWord {
  readonly from: number
  readonly word: string
  /** Nothing but this stands in the line so far. */
  readonly opensLine: boolean
}

const typedAtCaret = /[\p{L}\p{N}{]+$/u

/** null where the caret stands behind no word, or in the middle of one. */
export function typedWord(text: string, caret: number): TypedWord | null {
  const match = typedAtCaret.exec(text.slice(0, caret))
  if (match === null || /^[\p{L}\p{N}*}]/u.test(text.slice(caret))) return null
  const lineStart = text.lastIndexOf('\n', caret - 1) + 1
  return { from: match.index, word: match[0], opensLine: text.slice(lineStart, match.index).trim() === '' }
}
