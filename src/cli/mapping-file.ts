import { readFileSync } from 'node:fs'
import { GoldwertError } from '../contract/errors.ts'
import { ColumnRole, SurveyMapping } from '../contract/schemas/survey.ts'
import { z } from 'zod'

// The short form is what an owner types by hand: {"Datum": "date", "Was fehlt?": "text"}.
const MappingFile = z.union([SurveyMapping, z.record(z.string(), ColumnRole).transform(roles => ({ roles }))])

/** Which column means what, from a JSON file. Throws `file.missing` or `input.invalid`. */
export function readMapping(path: string | undefined): SurveyMapping | undefined {
  if (path === undefined) return undefined
  const parsed = MappingFile.safeParse(readJsonFile(path))
  if (!parsed.success) throw new GoldwertError('input.invalid', { detail: path })
  return parsed.data
}

function readJsonFile(path: string): unknown {
  let written: string
  try {
    written = readFileSync(path, 'utf8')
  } catch (cause) {
    throw new GoldwertError('file.missing', { name: path }, { cause })
  }
  try {
    return JSON.parse(written)
  } catch (cause) {
    throw new GoldwertError('input.invalid', { detail: path }, { cause })
  }
}
