import type { Settings } from '../../contract/schemas/workspace.ts'
import type { Change } from '../changes/change.ts'
import { withoutLetters } from '../changes/without-letters.ts'
import type { WritableDb } from '../store/handles.ts'
import { eraseLetters, overwriteDeleted, sweepFile } from '../store/queries/erase.ts'
import { addFinalStep, rewriteHistory } from '../store/queries/history.ts'
import { forgetKeptBefore, forgetKeptOf } from '../store/queries/kept-reviews.ts'
import { repack, writeRepacked, type Repacked } from '../store/queries/repack.ts'
import { forgetAddress, writeRedacted, type RedactedLetter } from '../store/queries/redact-letters.ts'
import { readSettings, writeSettings } from '../store/queries/settings.ts'
import { nextTurn, type JobContext } from './job.ts'

/** Letters that go whole, those that something is cut out of, and how the step is called. */
export interface Erasure {
  readonly letters: ReadonlySet<number>
  readonly redacted: ReadonlyMap<number, RedactedLetter & { readonly record: string }>
  readonly person: { readonly addresses: readonly string[]; readonly names: readonly string[] } | null
  /** Letters of before this month go; null where it is not their age. */
  readonly before: string | null
  readonly step: { readonly label: string; readonly params: Readonly<Record<string, string>> }
}

/** Shares of the whole work, as they take time. */
const PACKED = 0.4
const WRITTEN = 0.8

/**
 * Erases in one transaction, after the packs that letters share were made anew beside it. Returns how many letters went; with
 * none of them nothing is written. A cancel is heard until the transaction begins.
 */
export async function erase(context: JobContext, erasure: Erasure): Promise<number> {
  const { db, tools, signal, now, changed } = context
  const { letters, redacted } = erasure
  if (letters.size + redacted.size === 0) return 0
  const tell = (share: number): void =>
    context.progress({ done: share, total: 1, items: share < WRITTEN ? 0 : letters.size + redacted.size })
  const repacked = await packAnew(context, erasure, tell)
  if (signal.aborted || repacked === null) return 0
  overwriteDeleted(db, true)
  try {
    db.transaction(() => write(db, erasure, repacked, now().toISOString(), tell))
    tell(WRITTEN)
    await nextTurn()
    sweepFile(db)
  } finally {
    overwriteDeleted(db, false)
  }
  tools.forgetVocabulary()
  tools.learner.forget()
  tools.memory.forget()
  changed('verbatims', 'codings', 'history', 'workspace', 'sources', 'settings')
  tell(1)
  return letters.size
}

async function packAnew(
  { db, signal }: JobContext,
  { letters, redacted }: Erasure,
  tell: (share: number) => void,
): Promise<Repacked | null> {
  const changed = new Map([...redacted].map(([id, { record }]) => [id, record]))
  const packing = repack(db, { gone: letters, changed })
  for (let packs = 1; ; packs++) {
    const step = packing.next()
    if (step.done === true) return step.value
    // How many there are is known only at the end.
    tell(PACKED * (1 - 1 / (1 + packs / 50)))
    await nextTurn()
    if (signal.aborted) return null
  }
}

function write(db: WritableDb, erasure: Erasure, repacked: Repacked, at: string, tell: (share: number) => void): void {
  const { letters, redacted, person, before, step } = erasure
  writeRepacked(db, repacked)
  writeRedacted(db, redacted.values())
  eraseLetters(db, letters, at, share => tell(PACKED + (WRITTEN - PACKED) * share))
  if (person !== null) {
    for (const address of person.addresses) forgetAddress(db, address)
    writeSettings(db, { savedSearches: withoutPerson(readSettings(db), person.addresses) })
  }
  if (before !== null) forgetKeptBefore(db, before)
  const touched = new Set([...letters, ...redacted.keys()])
  const traces = person === null ? [] : [...person.addresses, ...person.names].map(trace => trace.toLowerCase())
  if (person !== null) forgetKeptOf(db, person.addresses, traces)
  rewriteHistory(db, ({ entry, change }) => {
    const kept = change === null ? null : withoutLetters(change as Change, touched)
    const told = `${JSON.stringify(kept)} ${JSON.stringify(entry.params)}`.toLowerCase()
    return traces.some(trace => told.includes(trace)) ? null : kept
  })
  addFinalStep(db, at, step.label, step.params)
}

function withoutPerson({ savedSearches }: Settings, addresses: readonly string[]): Settings['savedSearches'] {
  const names = (search: object): boolean => {
    const told = JSON.stringify(search).toLowerCase()
    return addresses.some(address => told.includes(address))
  }
  return savedSearches.filter(search => !names(search))
}
