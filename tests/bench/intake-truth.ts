import { readFileSync } from 'node:fs'

/** What the maker of a synthetic mailbox knows of one of its messages. */
export interface TrueMessage {
  readonly n: number
  /** Message-ID with its brackets. */
  readonly id: string
  readonly thread: string
  readonly kind: string
  readonly lang: string
  readonly isOutgoing: boolean
  readonly isAutoReply: boolean
  readonly isNoise: boolean
  readonly duplicateOf: string | null
  /** Own text without quote and signature. */
  readonly own?: string
}

export interface Truth {
  readonly messages: readonly TrueMessage[]
  /** The shop's addresses. */
  readonly own: readonly string[]
}

/** Reads the truth beside a mailbox: a line per message in their order, then lines about the whole. */
export function readTruth(path: string): Truth {
  const lines = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as TrueMessage & { readonly own?: readonly string[] })
  const archive = lines.find(({ kind }) => kind === 'archive')
  return { messages: lines.filter(({ n }) => typeof n === 'number'), own: archive?.own ?? [] }
}

export function trueClass({ kind, isAutoReply, isOutgoing }: TrueMessage): string {
  if (kind === 'newsletter' || kind === 'notification') return 'bulk'
  if (kind === 'bounce') return 'bounce'
  if (isAutoReply) return 'auto'
  return isOutgoing ? 'own' : 'customer'
}
