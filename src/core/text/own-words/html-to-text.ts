import type { Hidden } from '../../../contract/schemas/message.ts'
import { decodeEntities } from './html-entities.ts'
import type { HtmlMark } from './html-marks.ts'
import { isIndentation, isInvisible, markOf } from './html-marks.ts'
import type { TagToken } from './html-tokens.ts'
import { attributesOf, readHtml } from './html-tokens.ts'
import { TextWriter } from './text-writer.ts'

export interface HtmlText {
  readonly text: string
  /** Parts known by the markup of mail programs, as spans of the text, sorted. */
  readonly known: Hidden[]
}

interface OpenElement {
  readonly name: string
  readonly invisible: boolean
  readonly quoted: boolean
  readonly mark: HtmlMark | null
  /** Where its text begins. */
  readonly start: number
  /** For `head`: where its own text ended before the first block quote inside. */
  headEnd: number
  items: number
}

interface Reading {
  readonly out: TextWriter
  readonly known: Hidden[]
  readonly open: OpenElement[]
  invisible: number
  /** Where the foreign rest begins. */
  rest: { start: number; mark: HtmlMark } | null
}

const paragraphs = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'table',
  'blockquote',
  'pre',
  'dl',
  'fieldset',
])
const blocks = new Set([
  'div',
  'li',
  'tr',
  'section',
  'article',
  'header',
  'footer',
  'address',
  'center',
  'dt',
  'dd',
  'form',
  'figure',
  'figcaption',
  'main',
  'nav',
  'aside',
  'body',
  'html',
  'head',
  'tbody',
  'thead',
  'tfoot',
  'caption',
  'legend',
  'option',
])
const voids = new Set([
  'br',
  'hr',
  'img',
  'input',
  'meta',
  'link',
  'area',
  'base',
  'col',
  'embed',
  'source',
  'track',
  'wbr',
  'o:p/',
])
/** An open one is closed by the next of its kind: people and programs leave the end tag out. */
const selfEnding = new Set(['p', 'li', 'tr', 'td', 'th', 'dt', 'dd', 'option'])
const MAX_DEPTH = 512
const LOOK_BACK = 64
const MAX_TEXT = 8_000_000

/** HTML as a person would read it aloud: paragraphs, lists, tables with tabs, quotes with `>`; never loads anything. Linear. */
export function htmlToText(html: string): HtmlText {
  const reading: Reading = { out: new TextWriter(), known: [], open: [], invisible: 0, rest: null }
  readHtml(html, {
    text: source => {
      if (reading.invisible === 0) reading.out.write(decodeEntities(source))
    },
    tag: tag => {
      if (tag.isEnd) closeTag(reading, tag.name)
      else openTag(reading, tag)
      return reading.out.length < MAX_TEXT
    },
  })
  while (reading.open.length > 0) closeTop(reading)
  const text = reading.out.finish()
  return { text, known: settle(reading, text.length) }
}

function openTag(reading: Reading, tag: TagToken): void {
  const { out } = reading
  if (tag.name === 'br' && reading.invisible === 0) out.lineBreak()
  const attributes = attributesOf(tag.attributes)
  const mark = markOf(tag.name, attributes) ?? insideQuote(reading, tag.name)
  if (mark?.reach === 'rest' && reading.invisible === 0) reading.rest ??= { start: out.length, mark }
  if (tag.name === 'hr' && reading.invisible === 0) out.rule()
  if (tag.name === 'img') return writeEmoji(reading, attributes['alt'] ?? '')
  if (voids.has(tag.name)) return
  if (selfEnding.has(tag.name)) closeSame(reading, tag.name)
  if (tag.isSelfClosing && tag.name.includes(':')) return
  push(reading, tag.name, attributes, mark)
}

/** Any block quote inside Gmail's quote is quoted. */
const insideQuote = ({ open }: Reading, name: string): HtmlMark | null =>
  name === 'blockquote' && open.some(element => element.mark?.reach === 'head')
    ? { what: 'quote', reach: 'element' }
    : null

function push(
  reading: Reading,
  name: string,
  attributes: Readonly<Record<string, string>>,
  mark: HtmlMark | null,
): void {
  const { out, open } = reading
  const invisible = isInvisible(attributes) || name === 'head'
  const quoted = name === 'blockquote' && (mark !== null || !isIndentation(attributes['style'] ?? ''))
  if (reading.invisible === 0 && !invisible) startBlock(reading, name, attributes)
  if (quoted) {
    endHead(reading)
    out.quoteDepth++
  }
  if (invisible) reading.invisible++
  if (open.length >= MAX_DEPTH) return
  const items = name === 'ol' ? Number.parseInt(attributes['start'] ?? '1', 10) - 1 || 0 : 0
  open.push({ name, invisible, quoted, mark, start: out.length, headEnd: -1, items })
}

/** The text of a Gmail quote ends where its first block quote begins; an answer below that block is the writer's. */
function endHead({ open, out }: Reading): void {
  for (const element of open) if (element.mark?.reach === 'head' && element.headEnd < 0) element.headEnd = out.length
}

function startBlock({ out, open }: Reading, name: string, attributes: Readonly<Record<string, string>>): void {
  if (paragraphs.has(name))
    out.block(/mso|margin(?:-top)?:\s*0/i.test(`${attributes['class'] ?? ''} ${attributes['style'] ?? ''}`) ? 1 : 2)
  else if (blocks.has(name)) out.block(1)
  else if (name === 'td' || name === 'th') out.cell()
  if (name === 'tr') out.row()
  if (name === 'pre') out.preformatted++
  if (name === 'li') out.bullet(bulletOf(open))
}

function bulletOf(open: readonly OpenElement[]): string {
  for (let i = open.length - 1; i >= Math.max(0, open.length - LOOK_BACK); i--) {
    const element = open[i]
    if (element?.name === 'ol') return `${++element.items}. `
    if (element?.name === 'ul') break
  }
  return '- '
}

function closeTag(reading: Reading, name: string): void {
  const { open } = reading
  if (name === 'br' && reading.invisible === 0) reading.out.lineBreak()
  for (let i = open.length - 1; i >= Math.max(0, open.length - LOOK_BACK); i--) {
    if (open[i]?.name !== name) continue
    while (open.length > i) closeTop(reading)
    return
  }
}

/** Closes an open `li` before the next one, but not across the list it lies in. */
function closeSame(reading: Reading, name: string): void {
  const { open } = reading
  for (let i = open.length - 1; i >= Math.max(0, open.length - 8); i--) {
    const other = open[i]?.name ?? ''
    if (other === name) {
      while (open.length > i) closeTop(reading)
      return
    }
    if (paragraphs.has(other) || blocks.has(other) || (other === 'td' && name !== 'tr')) return
  }
}

function closeTop(reading: Reading): void {
  const element = reading.open.pop()
  if (!element) return
  const { out } = reading
  if (element.invisible) reading.invisible--
  if (element.name === 'pre' && reading.invisible === 0 && !element.invisible)
    out.preformatted = Math.max(0, out.preformatted - 1)
  const end = out.length
  if (element.quoted) out.quoteDepth--
  if (reading.invisible === 0) {
    if (paragraphs.has(element.name)) out.block(element.name === 'p' ? 1 : 2)
    else if (blocks.has(element.name)) out.block(1)
  }
  const { mark } = element
  if (mark === null || mark.reach === 'rest') return
  const until = mark.reach === 'head' && element.headEnd >= 0 ? element.headEnd : end
  if (until > element.start) reading.known.push({ what: mark.what, span: [element.start, until] })
}

/** A picture of a face is a word; other pictures are not. */
function writeEmoji(reading: Reading, alt: string): void {
  const text = decodeEntities(alt)
  if (reading.invisible === 0 && text.length > 0 && text.length <= 8 && /\p{Extended_Pictographic}/u.test(text))
    reading.out.write(text)
}

/** Outer marks win over inner ones; the foreign rest wins over all behind it. */
function settle({ known, rest }: Reading, length: number): Hidden[] {
  const all =
    rest === null ? known : [...known, { what: rest.mark.what, span: [rest.start, length] as [number, number] }]
  const sorted = all.toSorted((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
  const outer: Hidden[] = []
  let end = 0
  for (const { what, span } of sorted) {
    if (span[1] <= end) continue
    outer.push({ what, span: [Math.max(span[0], end), Math.min(span[1], length)] })
    end = span[1]
  }
  return outer.filter(({ span }) => span[1] > span[0])
}
