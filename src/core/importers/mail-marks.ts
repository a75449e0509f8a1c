import { parseMessage } from '../mime/parse-message.ts'

/** What a mail program noted about a message in its header: folders or labels, and flags. */
export interface MailMarks {
  readonly labels: readonly string[]
  /** Lower case: seen, answered, flagged, forwarded, draft, deleted. */
  readonly flags: readonly string[]
}

const markFields =
  /^(?:x-mozilla-status|x-mozilla-keys|status|x-status|x-gmail-labels|x-keywords|keywords|x-folder|x-uid)[ \t]*:/im
/** Thunderbird's bits, of nsMsgMessageFlags. */
const mozillaBits: readonly (readonly [number, string])[] = [
  [0x0001, 'seen'],
  [0x0002, 'answered'],
  [0x0004, 'flagged'],
  [0x0008, 'deleted'],
  [0x1000, 'forwarded'],
]
const statusLetters: Readonly<Record<string, string>> = {
  R: 'seen',
  A: 'answered',
  F: 'flagged',
  D: 'deleted',
  T: 'draft',
}

/** Reads the marks of Thunderbird, Gmail Takeout, mutt, pine and Dovecot from the header of a raw message. */
export function readMailMarks(raw: Buffer): MailMarks {
  const header = headerOf(raw)
  if (!markFields.test(header.toString('latin1'))) return { labels: [], flags: [] }
  const { header: field } = parseMessage(header)
  const labels = splitLabels(field('x-gmail-labels') ?? '')
  const flags = new Set<string>()
  const mozilla = Number.parseInt(field('x-mozilla-status') ?? '0', 16)
  for (const [bit, flag] of mozillaBits) if (mozilla & bit) flags.add(flag)
  for (const letter of `${field('status') ?? ''}${field('x-status') ?? ''}`.slice(0, 10)) {
    const flag = statusLetters[letter]
    if (flag) flags.add(flag)
  }
  if (field('x-gmail-labels') !== null) for (const flag of gmailFlags(labels)) flags.add(flag)
  return { labels, flags: [...flags] }
}

function headerOf(raw: Buffer): Buffer {
  const feed = raw.indexOf(10)
  const blank = raw.indexOf(feed > 0 && raw[feed - 1] === 13 ? '\r\n\r\n' : '\n\n')
  return raw.subarray(0, Math.min(blank < 0 ? raw.length : blank + 2, 262_144))
}

/** Takeout separates labels by commas; a label with a comma stands in quotes. */
const splitLabels = (value: string): readonly string[] =>
  [...value.matchAll(/"([^"]*)"|([^,"]+)/g)]
    .map(([, quoted, bare]) => (quoted ?? bare ?? '').trim())
    .filter(label => label !== '')

/** Takeout writes states as labels, in the language of the account. */
function gmailFlags(labels: readonly string[]): readonly string[] {
  const has = (pattern: RegExp) => labels.some(label => pattern.test(label))
  return [
    ...(has(/^(?:unread|ungelesen)$/i) ? [] : ['seen']),
    ...(has(/^(?:starred|markiert)$/i) ? ['flagged'] : []),
    ...(has(/^(?:drafts?|entwürfe)$/i) ? ['draft'] : []),
  ]
}
