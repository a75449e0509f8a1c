import type { Span } from '../../../contract/schemas/coding.ts'
import type { VerbatimDetail, VerbatimSummary } from '../../../contract/schemas/verbatim.ts'
import {
  alongWith,
  draftOf,
  markWords,
  toggleTheme,
  withoutThemes,
  type ChoiceField,
  type Draft,
} from './review-draft.ts'
import { lastPutOff, rowsWithBack, type PutOff } from './put-off.ts'
import type { Prompt, PromptKind } from './review-keys.ts'

/** One sitting at the queue. Rows that were decided stay in the list with a tick, so that one can look back. */
export interface ReviewSession {
  readonly rows: readonly VerbatimSummary[]
  /** Of the row that is open; `rows.length` when there is none left. */
  readonly index: number
  readonly drafts: ReadonlyMap<number, Draft>
  /** What is known of the open row; null while it is fetched. */
  readonly opened: VerbatimDetail | null
  /** Drafts of the open row before each change, newest last. */
  readonly past: readonly Draft[]
  /** Decided in this sitting, newest last. */
  readonly decided: readonly number[]
  /** Letters decided along with another, by that one: they are taken back with it. */
  readonly together: ReadonlyMap<number, readonly number[]>
  /** Put off for later; they stay at the end whatever order comes. */
  readonly skipped: readonly PutOff[]
  /** Decisions taken back that can be done again, newest last. */
  readonly takenBack: readonly number[]
  readonly prompt: Prompt | null
  /** Words that are selected with the mouse or the keyboard. */
  readonly words: Span | null
  readonly showsHidden: boolean
  readonly showsThread: boolean
  /** The letters like this one, to be decided along with it. */
  readonly showsAlike: boolean
  /** Rules and words behind each suggestion. */
  readonly showsWhy: boolean
}

/** What is shown or not at one key. */
export type SessionPart = 'hidden' | 'thread' | 'alike' | 'why'

export type ReviewEvent =
  | { readonly type: 'queue-came'; readonly rows: readonly VerbatimSummary[] }
  | { readonly type: 'brought'; readonly row: VerbatimSummary }
  | { readonly type: 'opened'; readonly detail: VerbatimDetail }
  | { readonly type: 'moved'; readonly by: number }
  | { readonly type: 'went-to'; readonly index: number }
  | { readonly type: 'theme-toggled'; readonly themeId: string }
  | { readonly type: 'chosen'; readonly field: ChoiceField; readonly value: string }
  | { readonly type: 'gold-toggled' }
  | { readonly type: 'competitor-dropped' }
  | { readonly type: 'note-written'; readonly note: string }
  | { readonly type: 'asked'; readonly kind: PromptKind }
  | { readonly type: 'typed'; readonly typed: string }
  | { readonly type: 'words-selected'; readonly words: Span | null }
  | { readonly type: 'decided'; readonly themes: 'as-drafted' | 'none'; readonly others?: readonly number[] }
  /** The row was none of a customer’s and has left the queue. */
  | { readonly type: 'reclassed'; readonly verbatimId: number }
  | { readonly type: 'skipped' }
  | { readonly type: 'skip-taken-back' }
  | { readonly type: 'change-taken-back' }
  | { readonly type: 'decision-taken-back'; readonly verbatimId: number }
  | { readonly type: 'decision-done-again'; readonly verbatimId: number }
  | { readonly type: 'toggled'; readonly part: SessionPart }
  | { readonly type: 'closed' }

export const emptySession: ReviewSession = {
  rows: [],
  index: 0,
  drafts: new Map(),
  opened: null,
  past: [],
  decided: [],
  together: new Map(),
  skipped: [],
  takenBack: [],
  prompt: null,
  words: null,
  showsHidden: false,
  showsThread: false,
  showsAlike: false,
  showsWhy: false,
}

export const openRow = (session: ReviewSession): VerbatimSummary | null => session.rows[session.index] ?? null
export function openDraft(session: ReviewSession): Draft | null {
  const row = openRow(session)
  return row ? (session.drafts.get(row.id) ?? null) : null
}

/** Rows this far below the open one keep their place when a better order comes: nothing moves under the eye. */
const steadyRows = 8

/** A fresh queue is what is still undecided, best first. It replaces what lies ahead, out of sight. */
function withQueue(session: ReviewSession, fresh: readonly VerbatimSummary[]): ReviewSession {
  const kept = session.rows.slice(0, session.index + 1 + steadyRows)
  const keptIds = new Set([...kept.map(row => row.id), ...session.decided])
  const later = new Set(session.skipped.map(({ verbatimId }) => verbatimId))
  const put = session.rows.filter(row => later.has(row.id) && !keptIds.has(row.id))
  return { ...session, rows: [...kept, ...fresh.filter(row => !keptIds.has(row.id) && !later.has(row.id)), ...put] }
}

function at(session: ReviewSession, index: number): ReviewSession {
  const bounded = Math.max(0, Math.min(index, session.rows.length))
  if (bounded === session.index) return { ...session, prompt: null, words: null }
  return {
    ...session,
    index: bounded,
    opened: null,
    past: [],
    prompt: null,
    words: null,
    showsHidden: false,
    showsAlike: false,
  }
}

/** One cannot walk past the last row, only decide one's way there. */
const lastIndex = ({ rows, index }: ReviewSession) => (index >= rows.length ? rows.length : rows.length - 1)

/** The next row without a decision: below, else from the top, else none. */
function nextUndecided(session: ReviewSession): number {
  const done = new Set(session.decided)
  const isOpen = (row: VerbatimSummary) => !done.has(row.id)
  const below = session.rows.findIndex((row, index) => index > session.index && isOpen(row))
  if (below >= 0) return below
  const above = session.rows.findIndex(isOpen)
  return above >= 0 ? above : session.rows.length
}

function withDraft(session: ReviewSession, change: (draft: Draft) => Draft): ReviewSession {
  const row = openRow(session)
  const draft = openDraft(session)
  if (!row || !draft) return session
  const drafts = new Map(session.drafts).set(row.id, change(draft))
  return { ...session, drafts, past: [...session.past, draft], prompt: null }
}

/** Letter by letter; the field takes its letters back itself. */
function withNote(session: ReviewSession, note: string): ReviewSession {
  const row = openRow(session)
  const draft = openDraft(session)
  return row && draft ? { ...session, drafts: new Map(session.drafts).set(row.id, { ...draft, note }) } : session
}

function afterDecision(
  session: ReviewSession,
  themes: 'as-drafted' | 'none',
  others: readonly number[] = [],
): ReviewSession {
  const row = openRow(session)
  if (!row || !openDraft(session)) return session
  const settled = themes === 'none' ? withDraft(session, withoutThemes) : session
  const together = new Map(settled.together).set(row.id, others)
  return withDecided({ ...withSameDraft(settled, others), together, takenBack: [] }, row.id)
}

/** The list shows of the others what was decided for them. */
function withSameDraft(session: ReviewSession, others: readonly number[]): ReviewSession {
  const draft = openDraft(session)
  if (!draft || others.length === 0) return session
  const drafts = new Map(session.drafts)
  for (const id of others) drafts.set(id, alongWith(draft))
  return { ...session, drafts }
}

/** Notes the decision and goes on, if it was on the open row. */
function withDecided(session: ReviewSession, verbatimId: number): ReviewSession {
  const step = [...(session.together.get(verbatimId) ?? []), verbatimId]
  const next = { ...session, decided: [...session.decided.filter(id => !step.includes(id)), ...step] }
  return openRow(session)?.id === verbatimId ? at(next, nextUndecided(next)) : next
}

/** The row goes to the end of what is loaded; the one below comes up in its place. */
function afterSkip(session: ReviewSession): ReviewSession {
  const row = openRow(session)
  if (!row || session.index === session.rows.length - 1) return session
  const rows = [...session.rows.filter(other => other.id !== row.id), row]
  const putOff = { verbatimId: row.id, index: session.index, after: session.decided.at(-1) ?? null }
  const skipped = [...session.skipped, putOff]
  return { ...session, rows, skipped, opened: null, past: [], prompt: null, words: null, showsHidden: false }
}

/** It stands open again where it stood. */
function afterSkipTakenBack(session: ReviewSession): ReviewSession {
  const last = lastPutOff(session.skipped, session.decided)
  if (!last) return session
  const rows = rowsWithBack(session.rows, last)
  const index = rows.findIndex(row => row.id === last.verbatimId)
  const next = { ...session, rows, skipped: session.skipped.slice(0, -1), index: index < 0 ? session.index : -1 }
  return index < 0 ? next : at(next, index)
}

function afterTakingBack(session: ReviewSession, verbatimId: number): ReviewSession {
  const step = [...(session.together.get(verbatimId) ?? []), verbatimId]
  const decided = session.decided.filter(id => !step.includes(id))
  const next = { ...session, decided, takenBack: [...session.takenBack, verbatimId] }
  const index = session.rows.findIndex(row => row.id === verbatimId)
  return index < 0 ? next : at(next, index)
}

function withLastChangeTakenBack(session: ReviewSession): ReviewSession {
  const row = openRow(session)
  const before = session.past.at(-1)
  if (!row || !before) return session
  return { ...session, drafts: new Map(session.drafts).set(row.id, before), past: session.past.slice(0, -1) }
}

/** A draft is made once, when its row is first seen: suggestions must not change under a hand about to press Enter. */
function withOpened(session: ReviewSession, detail: VerbatimDetail): ReviewSession {
  if (openRow(session)?.id !== detail.id) return session
  const drafts = session.drafts.has(detail.id)
    ? session.drafts
    : new Map(session.drafts).set(detail.id, draftOf(detail))
  return { ...session, opened: detail, drafts }
}

/** A row that was asked for by link is worked first, wherever it stands in the queue. */
function withBrought(session: ReviewSession, row: VerbatimSummary): ReviewSession {
  const rest = session.rows.filter(other => other.id !== row.id)
  return at({ ...session, rows: [row, ...rest], index: -1 }, 0)
}

function withTheme(session: ReviewSession, themeId: string): ReviewSession {
  const { words } = session
  if (!words) return withDraft(session, draft => toggleTheme(draft, themeId))
  return withDraft(session, draft => markWords(draft, themeId, words))
}

function toggled(session: ReviewSession, part: SessionPart): ReviewSession {
  switch (part) {
    case 'hidden':
      return { ...session, showsHidden: !session.showsHidden }
    case 'thread':
      return { ...session, showsThread: !session.showsThread }
    case 'why':
      return { ...session, showsWhy: !session.showsWhy }
    case 'alike':
      return { ...session, showsAlike: !session.showsAlike && (session.opened?.alike ?? 0) > 0 }
  }
}

/** What the session is after an event. Pure; storing a decision is the hook's. */
export function reviewSession(session: ReviewSession, event: ReviewEvent): ReviewSession {
  switch (event.type) {
    case 'queue-came':
      return withQueue(session, event.rows)
    case 'brought':
      return withBrought(session, event.row)
    case 'opened':
      return withOpened(session, event.detail)
    case 'moved':
      return at(session, Math.min(session.index + event.by, lastIndex(session)))
    case 'went-to':
      return at(session, Math.min(event.index, session.rows.length - 1))
    case 'theme-toggled':
      return withTheme(session, event.themeId)
    case 'chosen':
      return withDraft(session, draft => ({ ...draft, [event.field]: event.value }))
    case 'gold-toggled':
      return withDraft(session, draft => ({ ...draft, gold: !draft.gold }))
    case 'competitor-dropped':
      return withDraft(session, draft => ({ ...draft, competitor: null }))
    case 'note-written':
      return withNote(session, event.note)
    case 'asked':
      return { ...session, prompt: { kind: event.kind, typed: '' } }
    case 'typed':
      return session.prompt ? { ...session, prompt: { ...session.prompt, typed: event.typed } } : session
    case 'words-selected':
      return session.words === event.words ? session : { ...session, words: event.words }
    case 'decided':
      return afterDecision(session, event.themes, event.others)
    case 'reclassed':
      return withDecided({ ...session, takenBack: [] }, event.verbatimId)
    case 'skipped':
      return afterSkip(session)
    case 'skip-taken-back':
      return afterSkipTakenBack(session)
    case 'change-taken-back':
      return withLastChangeTakenBack(session)
    case 'decision-taken-back':
      return afterTakingBack(session, event.verbatimId)
    case 'decision-done-again':
      return withDecided(
        { ...session, takenBack: session.takenBack.filter(id => id !== event.verbatimId) },
        event.verbatimId,
      )
    case 'toggled':
      return toggled(session, event.part)
    case 'closed':
      return { ...session, prompt: null, words: null, showsAlike: false }
  }
}
