import type { RetentionPreview } from '../../contract/schemas/erasure.ts'
import { formatMonth } from '../../i18n/format.ts'
import { keptFrom } from '../domain/retention.ts'
import type { ReadableDb } from '../store/handles.ts'
import { lettersBefore, previewBefore } from '../store/queries/old-letters.ts'
import { readCutOff } from '../store/queries/workspace.ts'
import { erase } from './erase.ts'
import { defineJob, type JobContext } from './job.ts'

/** What would go if letters were kept for so many months, counted back from the newest letter. */
export function previewRetention(db: ReadableDb, months: number, now: Date): RetentionPreview {
  const from = keptFrom(readCutOff(db), now, months)
  return { keptFrom: from, ...previewBefore(db, from ?? '') }
}

/** Erases what is older than so many months; returns how many letters that were. */
export async function eraseOld(context: JobContext, months: number): Promise<number> {
  const { db, now } = context
  const from = keptFrom(readCutOff(db), now(), months)
  const letters = new Set(lettersBefore(db, from ?? ''))
  return erase(context, {
    letters,
    redacted: new Map(),
    person: null,
    before: from,
    step: { label: 'erase.old', params: { count: String(letters.size), ...named(from ?? '1970-01') } },
  })
}

const named = (month: string): Record<string, string> => ({
  monthDe: formatMonth('de', month),
  monthEn: formatMonth('en', month),
})

export const eraseOldJob = defineJob<{ readonly months: number }>({
  kind: 'erase',
  subject: () => '',
  async run({ months }, context) {
    await eraseOld(context, months)
    return null
  },
})
