import { readFileSync } from 'node:fs'
import { evaluate } from './text/evaluate.ts'
import type { Evaluation, LabelledText } from './text/evaluate.ts'
import { z } from 'zod'
import { GoldwertError } from '../contract/errors.ts'

const Line = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  text: z.string(),
  lang: z
    .string()
    .nullish()
    .transform(lang => lang ?? undefined),
  labels: z.array(z.union([z.string(), z.number()]).transform(String)).default([]),
  sentiment: z.union([z.string(), z.null()]).optional(),
})

/** Reads labelled texts, one JSON object per line. */
export function readLabelled(path: string): LabelledText[] {
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.flatMap((line, index) => (line.trim() === '' ? [] : [readLine(line, path, index + 1)]))
}

function readLine(line: string, path: string, number: number): LabelledText {
  try {
    return Line.parse(JSON.parse(line))
  } catch (cause) {
    throw new GoldwertError('review.line-invalid', { name: path, line: String(number) }, { cause })
  }
}

export interface EvaluateFiles {
  readonly trainPath: string
  readonly testPath: string
  readonly rules: 'none' | 'starter'
}

/** `goldwert evaluate`: a fresh tagger, trained on one file and tried on another; no workspace. */
export const evaluateFiles = ({ trainPath, testPath, rules }: EvaluateFiles): Evaluation =>
  evaluate(readLabelled(trainPath), readLabelled(testPath), { rules, now: () => performance.now() })
