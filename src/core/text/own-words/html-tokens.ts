/** What the tokenizer meets; offsets count in the source. */
export interface TagToken {
  readonly name: string
  readonly isEnd: boolean
  /** `<br/>` */
  readonly isSelfClosing: boolean
  /** The source between name and `>`. */
  readonly attributes: string
}

export interface TokenSink {
  readonly text: (source: string) => void
  /** False ends the reading. */
  readonly tag: (tag: TagToken) => boolean
}

/** Elements whose content is no markup; it is left out whole. */
const raw = new Set([
  'script',
  'style',
  'title',
  'textarea',
  'xmp',
  'noframes',
  'noembed',
  'iframe',
  'svg',
  'math',
  'template',
  'object',
])
const NAME = /[a-zA-Z][^\s/>]*/y
const MAX_NAME = 40
const MAX_ATTRIBUTES = 8192

/** Reads HTML once from front to back, as browsers do with broken markup; linear in its length. */
export function readHtml(html: string, sink: TokenSink): void {
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open === -1) {
      sink.text(html.slice(at))
      return
    }
    const next = html.charCodeAt(open + 1)
    if (!isMarkup(next)) {
      const following = html.indexOf('<', open + 1)
      const end = following === -1 ? html.length : following
      sink.text(html.slice(at, end))
      at = end
      continue
    }
    if (open > at) sink.text(html.slice(at, open))
    at = next === 33 || next === 63 ? skipDeclaration(html, open) : readTag(html, open, sink)
    if (at === -1) return
  }
}

/** A letter, `/`, `!` or `?` after `<`. */
const isMarkup = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || unit === 47 || unit === 33 || unit === 63

function skipDeclaration(html: string, open: number): number {
  if (html.startsWith('<!--', open)) {
    const end = html.indexOf('-->', open + 4)
    // "<!-->" and a comment without end: what browsers do with the first, and nothing lost with the second.
    if (html.startsWith('<!-->', open)) return open + 5
    if (end !== -1) return end + 3
  }
  const end = html.indexOf('>', open)
  return end === -1 ? html.length : end + 1
}

/** Gives the offset after the tag, or -1 when the sink has enough. */
function readTag(html: string, open: number, sink: TokenSink): number {
  const isEnd = html.charCodeAt(open + 1) === 47
  NAME.lastIndex = open + (isEnd ? 2 : 1)
  const name = NAME.exec(html)?.[0]
  if (name === undefined || name.length > MAX_NAME) return skipDeclaration(html, open)
  const from = open + (isEnd ? 2 : 1) + name.length
  const close = closeOf(html, from)
  const lower = name.toLowerCase()
  const isSelfClosing = html.charCodeAt(close - 1) === 47
  const attributes = isEnd ? '' : html.slice(from, Math.min(close, from + MAX_ATTRIBUTES))
  if (!sink.tag({ name: lower, isEnd, isSelfClosing, attributes })) return -1
  return !isEnd && raw.has(lower) && !isSelfClosing ? afterRaw(html, close + 1, lower) : close + 1
}

/** The `>` that ends the tag; one inside quotes does not, unless the quote never ends. */
function closeOf(html: string, from: number): number {
  const plain = html.indexOf('>', from)
  if (plain === -1) return html.length
  let at = from
  for (;;) {
    const quote = quoteBefore(html, at, plain)
    if (quote === -1) return plain
    const end = html.indexOf(html.charAt(quote), quote + 1)
    if (end === -1 || end - quote > MAX_ATTRIBUTES) return plain
    if (end > plain) {
      const later = html.indexOf('>', end)
      return later === -1 || later - from > MAX_ATTRIBUTES ? plain : later
    }
    at = end + 1
  }
}

/** The next quote that opens an attribute's value, before the limit. */
function quoteBefore(html: string, at: number, limit: number): number {
  for (let i = at; i < limit; i++) {
    const unit = html.charCodeAt(i)
    if ((unit === 34 || unit === 39) && html.charCodeAt(i - 1) === 61) return i
  }
  return -1
}

function afterRaw(html: string, from: number, name: string): number {
  for (let at = html.indexOf('</', from); at !== -1; at = html.indexOf('</', at + 2)) {
    if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name) {
      const end = html.indexOf('>', at)
      return end === -1 ? html.length : end + 1
    }
  }
  return html.length
}

const ATTRIBUTE = /([a-zA-Z_:][\w:.-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g
const wanted = new Set([
  'class',
  'id',
  'style',
  'type',
  'name',
  'hidden',
  'alt',
  'start',
  'data-marker',
  'aria-hidden',
  'border',
])

/** The attributes that matter for reading, values as written. */
export function attributesOf(source: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {}
  if (source.length < 3) return found
  for (const match of source.matchAll(ATTRIBUTE)) {
    const name = match[1]?.toLowerCase() ?? ''
    if (wanted.has(name)) found[name] ??= match[2] ?? match[3] ?? match[4] ?? ''
  }
  return found
}
