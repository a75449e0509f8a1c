import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { GoldwertError } from '../../contract/errors.ts'
import type { InspectedMessage } from '../../contract/schemas/message.ts'
import type { SurveyMapping, SurveyRow, SurveyTable } from '../../contract/schemas/survey.ts'
import type { OwnIdentity } from '../domain/mail-evidence.ts'
import { ownIdentity } from '../domain/mail-evidence.ts'
import type { ImportedItem, PassedItem, RawMessage, RawRow } from '../importers/importer.ts'
import { readItems } from '../importers/read-items.ts'
import type { ParsedMessage } from '../mime/parsed-message.ts'
import { parseMessage } from '../mime/parse-message.ts'
import { detectLanguage } from '../text/language.ts'
import { withoutHidden } from '../text/own-words/own-words.ts'
import { bareMessage } from './bare-message.ts'
import { bodyText } from './body-text.ts'
import { guessOwn } from './guess-own.ts'
import { prepareParsed } from './prepare.ts'
import { toSurveyTable } from './preview-file.ts'

export interface InspectOptions {
  readonly signal: AbortSignal
  /** `text` and `html` take the file as the body of one message; other values name an importer and skip the sniffing. */
  readonly as?: string
  readonly mapping?: SurveyMapping
  /** Our own addresses; where none are given they are guessed from the file. */
  readonly own?: readonly string[]
}

/** An item inside a file that could not be read, with the reason as a key of the catalogue `skipped`. */
export interface InspectedSkip {
  readonly source: string
  readonly locator: string
  readonly kind: 'skipped'
  readonly reason: string
}

/** A file that cannot be read at all; the caller puts the code into words. */
export interface InspectFailure {
  readonly source: string
  readonly kind: 'error'
  readonly error: GoldwertError
}

export type Inspected = InspectedMessage | SurveyTable | SurveyRow | InspectedSkip | InspectFailure

/** Reads a file or folder without a workspace, item by item. Throws only when the signal is aborted. */
export async function* inspectPath(path: string, options: InspectOptions): AsyncGenerator<Inspected> {
  try {
    if (options.as === 'text' || options.as === 'html') yield await inspectBody(path, options.as, options.own ?? [])
    else yield* inspectItems(path, options)
  } catch (error) {
    options.signal.throwIfAborted()
    yield { source: path, kind: 'error', error: toGoldwertError(path, error) }
  }
}

async function* inspectItems(
  path: string,
  { signal, as, mapping, own = [] }: InspectOptions,
): AsyncGenerator<Inspected> {
  const identity = await identityOf([path], own)
  const found = readItems(path, {
    signal,
    ...(as === undefined ? {} : { as }),
    ...(mapping === undefined ? {} : { mapping }),
  })
  for await (const { item } of found) if (item.kind !== 'passed') yield inspectItem(path, item, identity)
}

/** Whose mail it is can only be told by our own addresses. */
export async function identityOf(paths: readonly string[], own: readonly string[]): Promise<OwnIdentity> {
  return ownIdentity(own.length > 0 ? own : (await guessOwn(paths)).map(({ address }) => address))
}

function inspectItem(source: string, item: Exclude<ImportedItem, PassedItem>, own: OwnIdentity): Inspected {
  switch (item.kind) {
    case 'message':
      return inspectMessage(source, item, parseMessage(item.raw), own)
    case 'table':
      return toSurveyTable(source, item)
    case 'row':
      return inspectRow(source, item)
    case 'skipped':
      return { source, locator: item.locator, kind: 'skipped', reason: item.reason }
  }
}

/** The fields in the order of the command line's contract. */
function inspectMessage(
  source: string,
  item: RawMessage,
  parsed: ParsedMessage,
  own: OwnIdentity,
  isReply?: null,
): InspectedMessage {
  const prepared = prepareParsed(item, parsed, {
    own,
    tagger: null,
    keepOriginal: false,
    ...(isReply === null ? { isReply } : {}),
  })
  const { messageId, inReplyTo, subject, from, sender, to, cc, bcc, replyTo, date, text, hidden } = prepared
  const { language, classReason, isAutoReply, isBounce, isBulk, attachments, labels, flags, offset, warnings } =
    prepared
  const { html } = bodyText(parsed)
  const references = [...parsed.references]
  const place = { source, locator: item.locator, kind: 'message' as const }
  const people = { from, sender, to, cc, bcc, replyTo, date }
  const words = { text, html, verbatim: withoutHidden(text, hidden), hidden, language }
  const kind = { class: prepared.class, classReason, isAutoReply, isBounce, isBulk }
  return {
    ...place,
    messageId,
    inReplyTo,
    references,
    subject,
    ...people,
    ...words,
    ...kind,
    attachments,
    labels,
    flags,
    offset,
    warnings,
  }
}

function inspectRow(
  source: string,
  { locator, sheet, row, columns, cells, answers, score, date, segment }: RawRow,
): SurveyRow {
  return {
    source,
    locator,
    kind: 'row',
    sheet,
    row,
    columns: { ...columns },
    cells: [...cells],
    answers: answers.map(({ question, text }) => ({ question, text, language: detectLanguage(text) })),
    score,
    date,
    segment: { ...segment },
    warnings: [],
  }
}

async function inspectBody(path: string, as: 'text' | 'html', own: readonly string[]): Promise<InspectedMessage> {
  const raw = await readFile(path)
  const name = basename(path)
  const item: RawMessage = {
    kind: 'message',
    locator: name,
    offset: null,
    raw,
    labels: [],
    flags: [],
    bytesRead: raw.length,
  }
  return inspectMessage(path, item, bareMessage(raw, as), ownIdentity(own), null)
}

function toGoldwertError(path: string, error: unknown): GoldwertError {
  if (error instanceof GoldwertError) return error
  const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
  return new GoldwertError(isMissing ? 'file.missing' : 'file.unreadable', { name: basename(path) }, { cause: error })
}
