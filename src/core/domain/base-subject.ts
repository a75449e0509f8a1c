/** Prefixes of answers and forwards in the languages of our customers, also "Re[2]:", "AW(3):" and "Antw.:". */
const PREFIX =
  /^(?:\[[^\]\n]{1,60}\]\s*|(?:re|aw|antw|antwort|wg|fwd?|fw|tr|rif|r|i|rv|res|enc|sv|vs|vl|vb|odp|pd|ynt|ilt|doorst|réf|ré|ref|rép|re\s?:\s?aw|betr|回复|答复|回覆|转发|轉寄|返信|転送|от|отв|на|ha|továbbítás|továbbítva|válasz|fs|bls|trs|nl|yanit|atb)(?:\s?[[(]\d{1,3}[\])]|\s?\^\d{1,3})?\.?\s*[:：]\s*)+/iu
/** What a machine puts before the subject of the mail that it answers. */
const AUTO_PREFIX =
  /^(?:out of office(?: auto-?reply)?|automatic reply|automatische antwort|auto(?:matic)?[- ]?reply|abwesenheitsnotiz|abwesenheit|undeliverable|unzustellbar|undelivered mail returned to sender|gelesen|read|réponse automatique)\s*[:：]\s*/iu
const TRAILER = /\s*\((?:fwd|was:.{0,80})\)\s*$/iu
const MAX_ROUNDS = 6

/** The subject without "Re:", "AW:", "WG:", list tags and the like; blanks collapsed, case kept. Never longer than 300 units. */
export function baseSubject(subject: string): string {
  let base = subject.slice(0, 300).replace(/\s+/g, ' ').trim()
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const next = base.replace(PREFIX, '').replace(AUTO_PREFIX, '').replace(TRAILER, '').trim()
    if (next === base) break
    base = next
  }
  return base
}

/** Whether the subject says that the mail answers or forwards another. */
export const hasReplyPrefix = (subject: string): boolean =>
  /^\s*(?:\[[^\]\n]{1,60}\]\s*)?(?:re|aw|antw|antwort|sv|vs|odp|ynt|rif|res|wg|fwd?|fw|tr|rv|rép|回复|答复|返信)(?:\s?[[(]\d{1,3}[\])])?\.?\s*[:：]/iu.test(
    subject,
  )
