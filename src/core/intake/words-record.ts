/**
 * What of a verbatim only its own screen asks for, as lines of JSON: it lies in a pack, not in a row. New lines are added at
 * the end only, for packs of older workspaces have fewer; the view `verbatim_text` and `mail_text` name the lines by number.
 */
export interface WordsRecord {
  readonly text: string
  /** JSON. */
  readonly hidden: string
  readonly findings: string
  /** Of mails only. */
  readonly mail: MailRecord | null
}
export interface MailRecord {
  readonly addresses: string
  readonly attachments: string
  readonly warnings: string
  readonly refs: string
  readonly inReplyTo: string | null
  readonly messageId: string | null
}

/** The lines as they are packed. */
export function toRecord({ text, hidden, findings, mail }: WordsRecord): string {
  const lines = [JSON.stringify(text), hidden, findings]
  if (mail !== null)
    lines.push(
      mail.addresses,
      mail.attachments,
      mail.warnings,
      mail.refs,
      JSON.stringify(mail.inReplyTo),
      JSON.stringify(mail.messageId),
    )
  return lines.join('\n')
}

/** A line as its column: text as it is, lists as JSON; null where there is none. */
export function lineOf(record: string, line: number): string | null {
  let from = 0
  for (let at = 0; at < line; at++) {
    const end = record.indexOf('\n', from)
    if (end === -1) return null
    from = end + 1
  }
  const end = record.indexOf('\n', from)
  const json = end === -1 ? record.slice(from) : record.slice(from, end)
  if (json === 'null') return null
  return json.startsWith('"') ? (JSON.parse(json) as string) : json
}
