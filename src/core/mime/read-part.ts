import { calendarText } from './calendar.ts'
import { combineAlternatives } from './alternatives.ts'
import { attach, isOpaque, noteReport, omit, readText } from './leaf-part.ts'
import { signedContent } from './cms.ts'
import { limits } from './limits.ts'
import { partsOf, type PartRange, type SplitParts } from './multipart.ts'
import { parseParameters } from './parameters.ts'
import { contentIdOf, readPart, type Part } from './part.ts'
import { headerLines } from './embedded-header.ts'
import type { BodySection } from './parsed-message.ts'
import { newState, type ReadState } from './read-state.ts'
import { isTnef, readWinmail } from './winmail-part.ts'
import { reportPart } from './report-part.ts'
import { decodedBody } from './text-part.ts'

/** Where a part stands: what RFC 8621, 4.1.4 needs to tell body text from attachments. */
interface Place {
  readonly depth: number
  /** Lower-case subtype of the multipart around it, or null at the top. */
  readonly parent: string | null
  readonly isFirst: boolean
  /** Whether a part before it in the same multipart gave text. */
  readonly isAfterText: boolean
}

/** Walks one entity: gives its body text in reading order, and notes attachments and reports in the state. */
export function readSections(state: ReadState, part: Part, place: Place): readonly BodySection[] {
  if (part.type.startsWith('multipart/')) return readMultipart(state, part, place)
  const report = reportPart(part, place.parent, state)
  if (report) {
    state.reports.push(report)
    noteReport(state, part)
    return []
  }
  if (isMessage(part.type)) return readEmbedded(state, part, place)
  if (isBodyText(part, place)) return readText(state, part)
  if (isOtherForm(part, place)) {
    omit(state, part, part.end - part.start)
    return []
  }
  if (part.type === 'text/calendar' && place.parent === null) return readInvitation(state, part)
  if (isTnef(part)) return readWinmail(state, part)
  if (isOpaque(part)) return readOpaque(state, part, place)
  attach(state, part, isInline(part, place))
  return []
}

const isMessage = (type: string): boolean =>
  type === 'message/rfc822' || type === 'message/global' || type === 'message/news'

const bodyTypes: ReadonlySet<string> = new Set([
  'text/plain',
  'text/html',
  'text/enriched',
  'text/richtext',
  'text/markdown',
  'text/x-markdown',
])

const unknownText = /^text\/(?!calendar$|(?:x-)?vcard$|directory$|csv$|rtf$|xml$)/

/** Text is body unless it is marked as attachment or is a named file that does not come first. */
function isBodyText(part: Part, place: Place): boolean {
  if (part.disposition === 'attachment') return false
  // Of an unknown kind of text that is the whole letter, nothing else is to be read (RFC 2046, 4.1.4).
  if (!bodyTypes.has(part.type)) return place.parent === null && part.fileName === null && unknownText.test(part.type)
  // A form of the letter stays one though a program has named it ("page.html").
  if (part.fileName !== null) return place.isFirst || place.parent === 'alternative'
  return place.parent !== 'related' || !place.isAfterText || part.contentId === null
}

const isInline = (part: Part, place: Place): boolean =>
  part.disposition === 'inline' || (part.disposition === null && place.parent === 'related' && !place.isFirst)

/** Forms for programs that show more (AMP) or less (watches) than HTML; the same letter stands beside them. */
const isOtherForm = (part: Part, place: Place): boolean =>
  place.parent === 'alternative' && (part.type === 'text/x-amp-html' || part.type === 'text/watch-html')

function readInvitation(state: ReadState, part: Part): readonly BodySection[] {
  attach(state, part, false)
  state.omitted.length = 0 // the file is the whole letter
  return calendarText(part, state)
}

/** Opaque-signed S/MIME wraps a whole entity, which is read in its place; what is encrypted stays a file. */
function readOpaque(state: ReadState, part: Part, place: Place): readonly BodySection[] {
  const content = place.depth >= limits.depth ? null : signedContent(decodedBody(part, state.warnings))
  if (!content) {
    attach(state, part, isInline(part, place))
    return []
  }
  state.protection ??= 'signed'
  const inner = readPart(content, 0, content.length, 'text/plain', state.warnings)
  return readSections(state, inner, { ...place, depth: place.depth + 1 })
}

function readMultipart(state: ReadState, part: Part, place: Place): readonly BodySection[] {
  if (place.depth >= limits.depth) {
    state.warnings.add('nesting-too-deep', String(limits.depth))
    return readText(state, { ...part, type: 'text/plain' })
  }
  const subtype = part.type.slice('multipart/'.length)
  if (subtype === 'encrypted') state.protection = 'encrypted'
  else if (subtype === 'signed') state.protection ??= 'signed'
  const body = withUndoneEncoding(state, part)
  const split = partsOf(body.raw, body.start, body.end, part.parameters.get('boundary'), state.warnings)
  // Without any delimiter the body is all there is to read; nothing of a person's words may be lost.
  if (!split) return readText(state, { ...body, type: 'text/plain' })
  const merged = mergedPart(state, body, split)
  const inside = { depth: place.depth + 1, parent: subtype, isFirst: true, isAfterText: false }
  const first = merged ? [readSections(state, merged, inside)] : []
  return readParts(state, body, split.parts, { depth: place.depth + 1, subtype }, first)
}

/**
 * Thunderbird has lost the delimiter between a multipart's header and that of its first part: then the header names two types,
 * and the text of the second stands where the preamble would.
 */
function mergedPart(state: ReadState, around: Part, { preambleEnd }: SplitParts): Part | null {
  const [, second] = around.fields.rawAll('content-type')
  if (second === undefined || preambleEnd <= around.start) return null
  const { value: type, parameters } = parseParameters(second, state.warnings)
  return type.startsWith('text/') ? { ...around, type, parameters, end: preambleEnd } : null
}

function readParts(
  state: ReadState,
  around: Part,
  ranges: readonly PartRange[],
  { depth, subtype }: { readonly depth: number; readonly subtype: string },
  first: readonly (readonly BodySection[])[] = [],
): readonly BodySection[] {
  const groups: (readonly BodySection[])[] = [...first]
  const defaultType = subtype === 'digest' ? 'message/rfc822' : 'text/plain'
  const boundary = around.parameters.get('boundary')
  let hasText = groups.some(sections => sections.length > 0)
  // RFC 2387, 3.2: the root is what "start" names, else the first part.
  const root = subtype === 'related' ? contentIdOf(around.parameters.get('start') ?? null) : null
  for (let i = 0; i < ranges.length; i++) {
    const range = ranges[i]
    if (!range) break
    if (state.partsLeft-- <= 0) {
      state.warnings.add('parts-too-many', String(limits.parts))
      break
    }
    const part = readPart(around.raw, range.start, range.end, defaultType, state.warnings, true)
    const isRoot = root !== null && part.contentId === root
    const place = {
      depth,
      parent: subtype,
      isFirst: i === 0 || isRoot,
      isAfterText: hasText && !isRoot,
    }
    if (repeatsBoundary(part, boundary)) {
      // Outlook Express for Macintosh gave an inner multipart the boundary of the outer: its parts follow as siblings.
      const inner = part.type.slice('multipart/'.length)
      groups.push(
        readParts(state, { ...around, type: part.type }, ranges.slice(i + 1), { depth: depth + 1, subtype: inner }),
      )
      break
    }
    const sections = readSections(state, part, place)
    hasText ||= sections.length > 0
    groups.push(sections)
  }
  return subtype === 'alternative' ? combineAlternatives(groups) : groups.flat()
}

const repeatsBoundary = (part: Part, boundary: string | undefined): boolean =>
  boundary !== undefined &&
  part.type.startsWith('multipart/') &&
  part.parameters.get('boundary') === boundary &&
  part.end - part.start < 8

/** A container may not be encoded (RFC 2045, 6.4), and sometimes is. */
function withUndoneEncoding(state: ReadState, part: Part): Part {
  const encoding = part.fields.raw('content-transfer-encoding')
  if (encoding === null || !/base64|quoted/i.test(encoding)) return part
  const boundary = part.parameters.get('boundary')
  if (boundary && part.raw.subarray(part.start, part.end).includes(`--${boundary}`)) return part
  const raw = decodedBody(part, state.warnings)
  return { ...part, raw, start: 0, end: raw.length }
}

/** A mail within the mail: an attachment, whose text is shown too where the mail program would show it. */
function readEmbedded(state: ReadState, part: Part, place: Place): readonly BodySection[] {
  const isAttached = part.disposition === 'attachment'
  const at = state.omitted.length
  attach(state, part, !isAttached)
  if (isAttached || place.depth >= limits.depth) return []
  state.omitted.length = at // its text is kept
  const body = withUndoneEncoding(state, part)
  const inner = readPart(body.raw, body.start, body.end, 'text/plain', state.warnings)
  const innerState: ReadState = {
    ...newState(state.raw, state.warnings, false),
    textRoom: state.textRoom,
    partsLeft: state.partsLeft,
  }
  const sections = readSections(innerState, inner, {
    depth: place.depth + 1,
    parent: null,
    isFirst: true,
    isAfterText: false,
  })
  state.textRoom = innerState.textRoom
  state.partsLeft = innerState.partsLeft
  state.omitted.push(...innerState.omitted)
  const head: BodySection = { plain: headerLines(inner.fields), html: null, origin: 'embedded' }
  return [head, ...sections.map((section): BodySection => ({ ...section, origin: 'embedded' }))]
}
