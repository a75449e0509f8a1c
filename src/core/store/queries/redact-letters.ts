import type { Evidence, Finding } from '../../../contract/schemas/coding.ts'
import type { WritableDb } from '../handles.ts'
import { codingsOf, replaceCodings } from './codings.ts'
import { fromJson } from './json.ts'
import { refreshShownWords } from './shown-words.ts'

/** A letter out of which a person was cut; its record is in its pack already. */
export interface RedactedLetter {
  readonly id: number
  readonly title: string
  readonly note: string
  readonly text: string
  readonly recipients: readonly string[]
}

/** Writes what was cut; call it inside a transaction, after the packs. */
export function writeRedacted(db: WritableDb, letters: Iterable<RedactedLetter>): void {
  for (const { id, title, note, text, recipients } of letters) {
    db.prepare<[string, string, number]>('UPDATE verbatim SET title = ?, note = ? WHERE id = ?').run(title, note, id)
    db.prepare<[string, number]>(
      `UPDATE message SET redacted = 1, recipients = ?, original_pack_id = NULL, original_offset = NULL, original_length = NULL
       WHERE verbatim_id = ?`,
    ).run(JSON.stringify(recipients), id)
    // The record holds what was found in it.
    db.prepare<[number]>('UPDATE verbatim_words SET findings = NULL WHERE verbatim_id = ?').run(id)
    for (const table of ['copy', 'quote_approval', 'likeness'])
      db.prepare<[number]>(`DELETE FROM ${table} WHERE verbatim_id = ?`).run(id)
    const codings = codingsOf(db, id)
    replaceCodings(
      db,
      id,
      codings.map(coding => ({ ...coding, evidence: coding.evidence.map(proof => reworded(proof, text)) })),
    )
    refreshShownWords(db, id)
  }
}

/** Findings (JSON) with the words that stand in the text now. */
export const rewordFindings = (findings: string, text: string): string =>
  JSON.stringify(
    fromJson<Finding[]>(findings).map(finding => ({
      ...finding,
      evidence: finding.evidence.map(proof => reworded(proof, text)),
    })),
  )

/** A rule may be the words themselves. */
function reworded(proof: Evidence, text: string): Evidence {
  const words = text.slice(...proof.span)
  if (words === proof.words) return proof
  return { ...proof, words, rule: proof.rule === proof.words.toLowerCase() ? words.toLowerCase() : proof.rule }
}

/** What else the workspace remembers of an address. */
export function forgetAddress(db: WritableDb, address: string): void {
  db.prepare<[string]>(`DELETE FROM class_rule WHERE scope = 'sender' AND value = ?`).run(address)
  db.prepare<[string]>('UPDATE feedback_case SET person_address = NULL WHERE person_address = ?').run(address)
}
