import { hasReplyPrefix } from '../domain/base-subject.ts'
import type { OwnIdentity } from '../domain/mail-evidence.ts'
import { threadsOf, type ThreadRow } from '../domain/threads.ts'
import { readItems } from '../importers/read-items.ts'
import { identityOf, type InspectOptions } from './inspect.ts'
import { prepareMessage } from './prepare.ts'
import type { PreparedMessage } from './prepared.ts'

interface Found {
  readonly locator: string
  readonly row: ThreadRow
}

/**
 * The conversations in files and folders, without a workspace: locators of each, oldest conversation and oldest mail first.
 * Locators of several paths bear their path. Throws a GoldwertError for a path that cannot be read.
 */
export async function inspectThreads(paths: readonly string[], options: InspectOptions): Promise<string[][]> {
  const found: Found[] = []
  const own = await identityOf(paths, options.own ?? [])
  for (const path of paths) {
    for await (const { locator, row } of rowsOf(path, options, own)) {
      found.push({ locator: paths.length > 1 ? `${path}:${locator}` : locator, row: { ...row, id: found.length } })
    }
  }
  const threadById = threadsOf(found.map(({ row }) => row))
  const inOrder = found.toSorted((a, b) => (a.row.at ?? Infinity) - (b.row.at ?? Infinity) || a.row.id - b.row.id)
  return [...Map.groupBy(inOrder, ({ row }) => threadById.get(row.id) ?? row.id).values()].map(thread =>
    thread.map(({ locator }) => locator),
  )
}

async function* rowsOf(path: string, { signal, as }: InspectOptions, own: OwnIdentity): AsyncGenerator<Found> {
  const context = { own, tagger: null, keepOriginal: false }
  for await (const { item } of readItems(path, { signal, ...(as === undefined ? {} : { as }) })) {
    if (item.kind === 'message') yield { locator: item.locator, row: toRow(prepareMessage(item, context)) }
  }
}

const toRow = (mail: PreparedMessage): ThreadRow => ({
  id: 0,
  messageId: mail.messageId,
  inReplyTo: mail.inReplyTo,
  references: mail.references,
  threadIndex: mail.threadIndex,
  baseSubject: mail.baseSubject,
  hasReplyPrefix: hasReplyPrefix(mail.subject),
  person: mail.person?.address.toLowerCase() ?? null,
  recipients: mail.recipients,
  at: mail.date === null ? null : Date.parse(mail.date),
  class: mail.class,
})
