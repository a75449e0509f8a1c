import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { GoldwertError } from '../contract/errors.ts'
import { Decision } from '../contract/schemas/review.ts'

const Line = Decision.omit({ verbatimId: true }).extend({ id: z.int().optional(), messageId: z.string().optional() })
const bracketed = /^<(.*)>$/

export interface DecisionLine {
  /** 1 is the first line of the file. */
  readonly line: number
  readonly id: number | undefined
  readonly messageId: string | undefined
  readonly decision: Omit<Decision, 'verbatimId'>
}

/** The owner's decisions of a JSONL file. Throws `file.missing`, and `review.line-invalid` for the first line that is none. */
export function readDecisions(file: string): readonly DecisionLine[] {
  return read(file)
    .split(/\r?\n/)
    .map((text, index) => ({ text: index === 0 ? text.replace(/^\uFEFF/, '') : text, line: index + 1 }))
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, line }) => parse(text, line, file))
}

function parse(text: string, line: number, file: string): DecisionLine {
  const refuse = (detail: string) =>
    new GoldwertError('review.line-invalid', { line: String(line), name: file, detail })
  const parsed = Line.safeParse(jsonOf(text))
  if (!parsed.success)
    throw refuse(parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; '))
  const { id, messageId, ...decision } = parsed.data
  if (id === undefined && messageId === undefined) throw refuse('id, messageId')
  return { line, id, messageId: messageId?.replace(bracketed, '$1'), decision }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // Not JSON: the schema says so with the line's number.
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new GoldwertError('file.missing', { name: file }, { cause })
  }
}
