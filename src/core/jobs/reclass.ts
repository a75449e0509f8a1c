import type { Hidden } from '../../contract/schemas/message.ts'
import { ownIdentity, type MailEvidence, type OwnIdentity } from '../domain/mail-evidence.ts'
import { classify } from '../domain/message-class.ts'
import { refreshCasesOfThreads } from '../store/queries/cases.ts'
import {
  countMailsOfPeople,
  readClassable,
  writeClass,
  writeDirect,
  type ClassableRow,
} from '../store/queries/classes.ts'
import { fromJson } from '../store/queries/json.ts'
import { threadsOfVerbatims } from '../store/queries/reread-messages.ts'
import { readSettings } from '../store/queries/settings.ts'
import { markThreadsStale } from '../store/queries/threads.ts'
import type { MailAddresses } from '../domain/mail-addresses.ts'
import { retag } from '../tagging/retag.ts'
import { withoutHidden } from '../text/own-words/own-words.ts'
import { defineJob, nextTurn, type JobContext } from './job.ts'
import { settleThreads } from './settle-threads.ts'

const BATCH = 500

/** After the owner changed which addresses are ours: who speaks, what it is tagged with, and what is a case. */
export const reclassJob = defineJob<Record<string, never>>({
  kind: 'reread',
  subject: () => '',
  async run(_, context) {
    const { db, signal, progress, changed } = context
    const { ownAddresses, ownerAddresses } = readSettings(db)
    const own = ownIdentity([...ownAddresses, ...ownerAddresses])
    const total = countMailsOfPeople(db)
    let done = 0
    for (let after = 0; !signal.aborted;) {
      const rows = readClassable(db, after, BATCH)
      const last = rows.at(-1)
      if (last === undefined) break
      reclassBatch(context, rows, own, ownerAddresses)
      after = last.id
      progress({ done: (done += rows.length), total, items: done })
      changed('verbatims', 'codings')
      await nextTurn()
    }
    await settleThreads(context)
    return null
  },
})

function reclassBatch(
  { db, tools }: JobContext,
  rows: readonly ClassableRow[],
  own: OwnIdentity,
  owner: readonly string[],
): void {
  db.transaction(() => {
    const moved = rows.filter(row => {
      const { class: wanted, reason } = classify(evidenceOf(row), own)
      if (wanted === row.class) return false
      writeClass(db, { verbatimId: row.id, class: wanted, reason, byOwner: false })
      return true
    })
    const redirected = writeDirect(
      db,
      rows.map(({ id }) => id),
      owner,
    )
    if (moved.length > 0) markThreadsStale(db)
    const ids = moved.map(({ id }) => id)
    retag({ db, tools }, ids)
    refreshCasesOfThreads(db, threadsOfVerbatims(db, [...ids, ...redirected]))
  })
}

/** Headers are not at hand; they told machines' mail, which no address makes a person's. */
function evidenceOf(row: ClassableRow): MailEvidence {
  const { from, sender, to, cc, replyTo } = fromJson<MailAddresses>(row.addresses)
  return {
    header: () => null,
    from,
    sender,
    to,
    cc,
    replyTo,
    subject: row.title,
    inReplyTo: row.in_reply_to,
    contentType: 'text/plain',
    reportType: null,
    reports: [],
    labels: [],
    text: row.text,
    verbatim: withoutHidden(row.text, fromJson<Hidden[]>(row.hidden)),
  }
}
