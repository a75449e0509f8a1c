import { iconv } from '../rare-charsets.ts'
import { rtfTokens, type RtfToken } from './rtf-tokens.ts'

/** The letter inside an RTF: the HTML it was made from (MS-OXRTFEX), else its text. */
export interface RtfBody {
  readonly plain: string | null
  readonly html: string | null
}

interface Group {
  /** A destination that holds no text of the letter. */
  isHidden: boolean
  /** Between \htmlrtf and \htmlrtf0 stands what only RTF readers need. */
  isRtfOnly: boolean
  isHtmlTag: boolean
  /** Characters to pass over after \u. */
  fallback: number
  font: number
}

const hiddenDestinations: ReadonlySet<string> = new Set([
  'fonttbl',
  'colortbl',
  'stylesheet',
  'info',
  'pict',
  'object',
  'header',
  'footer',
  'headerl',
  'headerr',
  'footerl',
  'footerr',
  'fldinst',
  'xmlnstbl',
  'listtable',
  'listoverridetable',
  'revtbl',
  'rsidtbl',
  'generator',
  'themedata',
  'colorschememapping',
  'datastore',
  'latentstyles',
  'pntext',
  'bkmkstart',
  'bkmkend',
  'mhtmltag',
])
const characters: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  sect: '\n',
  page: '\n',
  row: '\n',
  tab: '\t',
  cell: '\t',
  nestcell: '\t',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  endash: '–',
  emdash: '—',
  enspace: ' ',
  emspace: ' ',
}
/** Windows code pages of \fcharset. */
const codePages: Readonly<Record<number, string>> = {
  77: 'macroman',
  128: 'cp932',
  129: 'cp949',
  130: 'cp949',
  134: 'cp936',
  136: 'cp950',
  161: 'cp1253',
  162: 'cp1254',
  163: 'cp1258',
  177: 'cp1255',
  178: 'cp1256',
  186: 'cp1257',
  204: 'cp1251',
  222: 'cp874',
  238: 'cp1250',
  255: 'cp437',
  254: 'cp437',
}

class RtfReader {
  readonly #out: string[] = []
  readonly #groups: Group[] = [{ isHidden: false, isRtfOnly: false, isHtmlTag: false, fallback: 1, font: -1 }]
  readonly #fonts = new Map<number, string>()
  #bytes: number[] = []
  #codePage = 'cp1252'
  #toSkip = 0
  #isDestination = false
  #fontBeingDefined = -1
  fromHtml = false

  get #group(): Group {
    return this.#groups.at(-1) ?? { isHidden: true, isRtfOnly: false, isHtmlTag: false, fallback: 1, font: -1 }
  }

  take(token: RtfToken): void {
    if (token.kind !== 'byte') this.#flush()
    switch (token.kind) {
      case 'open':
        if (this.#groups.length < 500) this.#groups.push({ ...this.#group })
        break
      case 'close':
        if (this.#groups.length > 1) this.#groups.pop()
        break
      case 'word':
        this.#word(token.word, token.value)
        break
      case 'symbol':
        this.#symbol(token.symbol)
        break
      case 'byte':
        if (this.#toSkip > 0) this.#toSkip--
        else this.#bytes.push(token.byte)
        break
      case 'text':
        this.#text(token.text)
    }
    if (token.kind !== 'symbol' || token.symbol !== '*') this.#isDestination = false
  }

  result(): string {
    this.#flush()
    return this.#out.join('')
  }

  #word(word: string, value: number | null): void {
    const group = this.#group
    if (this.#isDestination && word !== 'htmltag') group.isHidden = true
    else if (word === 'htmltag') group.isHtmlTag = true
    else if (hiddenDestinations.has(word)) group.isHidden = true
    else if (word === 'htmlrtf') group.isRtfOnly = value !== 0
    else if (word === 'fromhtml') this.fromHtml = value !== 0
    else if (word === 'ansicpg' && value)
      this.#codePage = iconv().encodingExists(`cp${value}`) ? `cp${value}` : value === 65001 ? 'utf-8' : 'cp1252'
    else if (word === 'f' && value !== null) group.font = this.#fontBeingDefined = value
    else if (word === 'fcharset' && value !== null) this.#fonts.set(this.#fontBeingDefined, codePages[value] ?? '')
    else if (word === 'uc' && value !== null) group.fallback = Math.min(Math.max(value, 0), 10)
    else if (word === 'u' && value !== null) this.#unicode(value, group)
    else if (word === 'plain') group.font = -1
    const character = characters[word]
    if (character !== undefined) this.#text(character)
  }

  #unicode(value: number, group: Group): void {
    this.#text(String.fromCharCode(value < 0 ? value + 65536 : value))
    this.#toSkip = group.fallback
  }

  #symbol(symbol: string): void {
    if (symbol === '*') this.#isDestination = true
    else if (symbol === '~') this.#text('\u00a0')
    else if (symbol === '_') this.#text('\u2011')
    else if (symbol === '\n' || symbol === '\r') this.#text('\n')
    else if ('\\{}'.includes(symbol)) this.#text(symbol)
  }

  #text(text: string): void {
    const skipped = Math.min(this.#toSkip, text.length)
    this.#toSkip -= skipped
    const group = this.#group
    if (group.isHidden || group.isRtfOnly) return
    this.#out.push(text.slice(skipped))
  }

  #flush(): void {
    if (this.#bytes.length === 0) return
    const font = this.#group.isHtmlTag ? '' : (this.#fonts.get(this.#group.font) ?? '')
    const text = iconv().decode(Buffer.from(this.#bytes), font === '' ? this.#codePage : font)
    this.#bytes = []
    this.#text(text)
  }
}

/** Reads RTF as Outlook stores it; anything else gives two nulls. */
export function rtfToBody(rtf: Buffer): RtfBody {
  const source = rtf.toString('latin1')
  if (!source.trimStart().startsWith('{\\rtf')) return { plain: null, html: null }
  const reader = new RtfReader()
  for (const token of rtfTokens(source)) reader.take(token)
  const text = reader.result().replace(/\0/g, '')
  return reader.fromHtml ? { plain: null, html: text } : { plain: text, html: null }
}
