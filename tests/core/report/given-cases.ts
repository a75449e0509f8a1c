import type {
  Cause,
  DeclineReason,
  FeedbackType,
  Outcome,
  Polarity,
  Refusal,
} from '../../../src/contract/schemas/coding.ts'
import type { Channel, MessageClass } from '../../../src/contract/schemas/message.ts'
import { emptyTheme, type Theme } from '../../../src/contract/schemas/theme.ts'
import { createTextPacker } from '../../../src/core/intake/text-packer.ts'
import { toRecord } from '../../../src/core/intake/words-record.ts'
import type { WritableDb } from '../../../src/core/store/handles.ts'
import { openStore } from '../../../src/core/store/open.ts'
import { fold } from '../../../src/core/text/fold.ts'
import { putTheme } from '../../../src/core/store/queries/codebook.ts'
import { insertTextPack } from '../../../src/core/store/queries/import-messages.ts'

export interface GivenCase {
  /** ISO instant of the customer's first mail. */
  readonly openedOn: string
  readonly answeredOn?: string | null
  readonly reviewed?: boolean
  readonly type?: FeedbackType
  readonly channel?: Channel
  readonly cause?: Cause
  readonly outcome?: Outcome
  readonly declineReason?: DeclineReason
  readonly competitor?: string
  readonly gold?: boolean
  readonly text?: string
  readonly personName?: string
  readonly themes?: Readonly<Record<string, Polarity>>
}

/** An empty workspace in memory with three themes, one of them below another. */
export function emptyWorkspace(): WritableDb {
  const { db } = openStore(':memory:')
  putTheme(db, theme('T4', 'Preis', null))
  putTheme(db, theme('T5', 'Lieferung und Termin', null))
  putTheme(db, theme('T5a', 'Montage', 'T5'))
  return db
}

const theme = (id: string, name: string, parentId: string | null): Theme => ({
  ...emptyTheme(id),
  parentId,
  name: { de: name, en: name },
  color: 1,
})

/** A case of one mail, with what the owner confirmed (or, unreviewed, the tagger suggested). Returns the case's id. */
export function givenCase(db: WritableDb, given: GivenCase): number {
  const verbatimId = insertVerbatim(db, given)
  const month = given.openedOn.slice(0, 7)
  const { lastInsertRowid } = db
    .prepare<unknown[]>(
      `INSERT INTO feedback_case (thread_id, opening_verbatim_id, opened_at, month, channel, reviewed, type, cause, outcome,
         decline_reason, competitor, gold, first_answer_at) VALUES (?, ?, unixepoch(?), ?, ?, ?, ?, ?, ?, ?, ?, ?, unixepoch(?))`,
    )
    .run(
      verbatimId,
      verbatimId,
      given.openedOn,
      month,
      given.channel ?? 'mail',
      given.reviewed === true ? 1 : 0,
      given.type ?? null,
      given.cause ?? null,
      given.outcome ?? null,
      given.declineReason ?? null,
      given.competitor ?? null,
      given.gold === true ? 1 : 0,
      given.answeredOn ?? null,
    )
  const caseId = Number(lastInsertRowid)
  db.prepare<unknown[]>('UPDATE verbatim SET case_id = ?, thread_id = ? WHERE id = ?').run(
    caseId,
    verbatimId,
    verbatimId,
  )
  giveThemes(db, given, verbatimId, caseId)
  return caseId
}

function giveThemes(db: WritableDb, given: GivenCase, verbatimId: number, caseId: number): void {
  for (const [themeId, polarity] of Object.entries(given.themes ?? {})) {
    const confirmed = given.reviewed === true
    db.prepare<unknown[]>(
      `INSERT INTO coding (verbatim_id, theme_id, layer, confidence, review, polarity, evidence) VALUES (?, ?, 'rule', 0.9, ?, ?, '[]')`,
    ).run(verbatimId, themeId, confirmed ? 'confirmed' : 'suggested', polarity)
    db.prepare<unknown[]>(
      'INSERT INTO case_theme (case_id, theme_id, month, confirmed, polarity) VALUES (?, ?, ?, ?, ?)',
    ).run(caseId, themeId, given.openedOn.slice(0, 7), confirmed ? 1 : 0, polarity)
  }
}

interface GivenVerbatim extends Omit<GivenCase, 'themes' | 'answeredOn' | 'outcome'> {
  readonly class?: MessageClass
  readonly refusal?: Refusal
}

function insertVerbatim(db: WritableDb, given: GivenVerbatim): number {
  const reviewedAt = given.reviewed === true ? '2026-01-01T00:00:00.000Z' : null
  const { lastInsertRowid } = db
    .prepare<unknown[]>(
      `INSERT INTO verbatim (kind, said_at, month, class, class_reason, title, person_name, type, decline_reason, competitor, gold,
         refusal, reviewed_at) VALUES (?, unixepoch(?), ?, ?, '', '', ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      given.channel === 'survey' ? 'answer' : 'message',
      given.openedOn,
      given.openedOn.slice(0, 7),
      given.class ?? 'customer',
      given.personName ?? null,
      given.type ?? null,
      given.declineReason ?? null,
      given.competitor ?? null,
      given.gold === true ? 1 : 0,
      given.refusal ?? null,
      reviewedAt,
    )
  const id = Number(lastInsertRowid)
  const packer = createTextPacker()
  const { place } = packer.add(toRecord({ text: given.text ?? '', hidden: '[]', findings: '[]', mail: null }))
  const [packId] = packer.take().map(bytes => insertTextPack(db, bytes))
  db.prepare<unknown[]>('INSERT INTO verbatim_words (verbatim_id, pack_id, place) VALUES (?, ?, ?)').run(
    id,
    packId,
    place,
  )
  db.prepare<unknown[]>('INSERT INTO verbatim_fts (rowid, title, words, person) VALUES (?, ?, ?, ?)').run(
    id,
    '',
    fold(given.text ?? ''),
    '',
  )
  return id
}

/** A mail of our own that refuses. */
export const givenRefusal = (db: WritableDb, openedOn: string, refusal: Refusal, reviewed: boolean): number =>
  insertVerbatim(db, { openedOn, refusal, reviewed, class: 'own' })
