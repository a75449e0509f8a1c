import type { MailEvidence } from '../../../src/core/domain/mail-evidence.ts'

interface Given extends Partial<Omit<MailEvidence, 'header' | 'from'>> {
  readonly headers?: Readonly<Record<string, string>>
  readonly from?: string
  readonly name?: string
}

/** A mail from a customer to the shop, but for what is given. */
export function givenMail({
  headers = {},
  from = 'petra@post.example',
  name = 'Petra Lang',
  ...rest
}: Given): MailEvidence {
  const lower = new Map(Object.entries(headers).map(([key, value]) => [key.toLowerCase(), value]))
  const text =
    rest.text ?? rest.verbatim ?? 'Der Krug ist gestern zerbrochen angekommen. Bitte schicken Sie mir einen neuen.'
  return {
    header: key => lower.get(key.toLowerCase()) ?? null,
    from: { name, address: from },
    sender: null,
    to: [{ name: '', address: 'info@laden.example' }],
    cc: [],
    replyTo: [],
    subject: 'Krug zerbrochen',
    inReplyTo: null,
    contentType: 'text/plain',
    reportType: null,
    reports: [],
    labels: [],
    text,
    verbatim: text,
    ...rest,
  }
}
