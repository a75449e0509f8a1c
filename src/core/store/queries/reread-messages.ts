import type { Coding } from '../../../contract/schemas/coding.ts'
import type { MessageClass } from '../../../contract/schemas/message.ts'
import { fromEvidenceText } from '../../domain/evidence-text.ts'
import type { MessageRow, VerbatimPart } from '../../intake/import-row.ts'
import { secondsOf } from '../../domain/seconds-of.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'
import { codingsOf, replaceCodings } from './codings.ts'
import { mailValues, taggedValues, type StoredPlace } from './import-messages.ts'
import { addToIndex, removeFromIndex } from './fts.ts'
import { textOf } from './verbatims.ts'

type Value = string | number | bigint | Uint8Array | null

interface StandingRow {
  readonly class: MessageClass
  readonly class_by_owner: number
  readonly reviewed_at: string | null
}

/** A mail read again; its words lie in a pack that is here already. */
export interface Reading {
  readonly row: MessageRow
  readonly pack: StoredPlace
  readonly taggerVersion: string
}

/**
 * Puts a better reading of the same mail in the place of the old one. The owner's word stands: a class set by hand, a
 * review with its themes. Call it inside a transaction. Returns whether it must be tagged anew, for its class is not the one
 * that `row` was tagged with.
 */
export function rewriteMessage(db: WritableDb, id: number, { row, pack, taggerVersion }: Reading): boolean {
  const standing = db
    .prepare<[number], StandingRow>('SELECT class, class_by_owner, reviewed_at FROM verbatim WHERE id = ?')
    .get(id)
  if (standing === undefined) return false
  const part = row.verbatim
  rewriteVerbatim(db, id, part, pack)
  rewriteMail(db, id, row)
  if (standing.class_by_owner === 0)
    db.prepare<Value[]>('UPDATE verbatim SET class = ?, class_reason = ? WHERE id = ?').run(
      part.class,
      part.classReason,
      id,
    )
  const isOtherwise = standing.class_by_owner === 1 && standing.class !== part.class
  if (standing.reviewed_at === null && !isOtherwise) rewriteTags(db, id, part, taggerVersion)
  else moveCodings(db, id, textOf(db, id))
  return isOtherwise
}

/** Of what the owner has reviewed, evidence stays with its words, wherever they stand in the new text. */
export function moveReviewed(db: WritableDb, id: number): void {
  const row = db
    .prepare<[number], { reviewed_at: string | null }>('SELECT reviewed_at FROM verbatim WHERE id = ?')
    .get(id)
  if (row !== undefined && row.reviewed_at !== null) moveCodings(db, id, textOf(db, id))
}

function moveCodings(db: WritableDb, id: number, text: string): void {
  replaceCodings(
    db,
    id,
    codingsOf(db, id).map(coding => moveEvidence(coding, text)),
  )
}

function rewriteVerbatim(db: WritableDb, id: number, part: VerbatimPart, pack: StoredPlace): void {
  db.prepare<Value[]>(
    `UPDATE verbatim SET said_at = ?, month = ?, title = ?, person_name = ?, person_address = ?, language = ?
     WHERE id = ?`,
  ).run(secondsOf(part.saidOn), part.month, part.title, part.personName, part.personAddress, part.language, id)
  placeWords(db, id, pack)
  removeFromIndex(db, id)
  addToIndex(db, id, part.index)
}

/** What a review was made on stays what counts: the findings of the reading before are kept beside the new words. */
export function placeWords(db: WritableDb, id: number, { packId, place }: StoredPlace): void {
  db.prepare<[number]>(
    'UPDATE verbatim_words SET findings = (SELECT x.findings FROM verbatim_text x WHERE x.verbatim_id = verbatim_words.verbatim_id) WHERE verbatim_id = ?',
  ).run(id)
  db.prepare<[number, number, number]>('UPDATE verbatim_words SET pack_id = ?, place = ? WHERE verbatim_id = ?').run(
    packId,
    place,
    id,
  )
}

/** Packs in which nothing lies any more that anybody asks for. */
export const removeEmptyPacks = (db: WritableDb): void =>
  db.exec(`
    DELETE FROM text_pack WHERE id NOT IN (SELECT pack_id FROM verbatim_words UNION SELECT pack_id FROM copy);
    DELETE FROM original_pack WHERE id NOT IN (SELECT original_pack_id FROM message WHERE original_pack_id IS NOT NULL
      UNION SELECT original_pack_id FROM copy WHERE original_pack_id IS NOT NULL)`)

function rewriteMail(db: WritableDb, id: number, row: MessageRow): void {
  db.prepare<Value[]>(
    `UPDATE message SET message_key = ?, content_hash = ?, said_at = ?, parent_keys = ?, recipients = ?, thread_index = ?,
      subject_key = ?, is_form = ?, is_direct = ?, is_auto_reply = ?, is_bounce = ?, is_bulk = ?, fullness = ?, has_attachment = ?, has_quote = ?
     WHERE verbatim_id = ?`,
  ).run(...mailValues(row), id)
}

function rewriteTags(db: WritableDb, id: number, part: VerbatimPart, taggerVersion: string): void {
  replaceCodings(
    db,
    id,
    part.codings.map(coding => ({
      ...coding,
      review: 'suggested',
      evidence: fromEvidenceText(coding.evidence),
    })),
  )
  db.prepare<Value[]>('UPDATE verbatim_words SET findings = NULL, suggested_sentiment = ? WHERE verbatim_id = ?').run(
    part.suggestedSentiment,
    id,
  )
  db.prepare<Value[]>(
    `UPDATE verbatim SET type = ?, sentiment = ?, cause = ?, outcome = ?, decline_reason = ?, competitor = ?, gold = ?,
      refusal = ?, uncertainty = ?, tagger_version = ? WHERE id = ?`,
  ).run(...taggedValues(part, taggerVersion), id)
}

/** Evidence whose words now stand elsewhere moves with them; words that are gone prove nothing. */
function moveEvidence(coding: Coding, text: string): Coding {
  const evidence = coding.evidence.flatMap(proof => {
    const [start, end] = proof.span
    if (text.slice(start, end) === proof.words) return [proof]
    const at = proof.words === '' ? -1 : text.indexOf(proof.words)
    return at < 0 ? [] : [{ ...proof, span: [at, at + proof.words.length] as [number, number] }]
  })
  return { ...coding, evidence }
}

/** Each conversation once; letters without one have none. */
export const threadsOfVerbatims = (db: ReadableDb, ids: readonly number[]): number[] =>
  db
    .prepare<[string], { id: number }>(
      'SELECT DISTINCT thread_id AS id FROM verbatim WHERE thread_id IS NOT NULL AND id IN (SELECT value FROM json_each(?))',
    )
    .all(JSON.stringify(ids))
    .map(({ id }) => id)
