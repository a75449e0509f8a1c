/** One piece of an XML document. Names keep their prefix; texts and values are decoded. */
export type XmlToken =
  | {
      readonly kind: 'open'
      readonly name: string
      readonly attributes: ReadonlyMap<string, string>
      readonly isEmpty: boolean
    }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }

const markup =
  /<!\[CDATA\[(.*?)\]\]>|<!--.*?-->|<\?.*?\?>|<![^>]*>|<(\/?)([^\s/>]+)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>/gs
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** Reads the XML that office programs write: no DTD, no entities but the five, nothing fetched. Broken markup ends it. */
export function* xmlTokens(source: string): Generator<XmlToken> {
  let last = 0
  for (const match of source.matchAll(markup)) {
    if (match.index > last) yield { kind: 'text', text: decodeEntities(source.slice(last, match.index)) }
    last = match.index + match[0].length
    const [, data, slash, name, rest = '', empty] = match
    if (data !== undefined) yield { kind: 'text', text: data }
    else if (name !== undefined && slash === '/') yield { kind: 'close', name }
    else if (name !== undefined) yield { kind: 'open', name, attributes: attributesOf(rest), isEmpty: empty === '/' }
  }
}

const none: ReadonlyMap<string, string> = new Map()

function attributesOf(rest: string): ReadonlyMap<string, string> {
  if (rest === '') return none
  return new Map(
    [...rest.matchAll(attribute)].map(([, name = '', double, single]) => [
      name,
      decodeEntities(double ?? single ?? ''),
    ]),
  )
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? whole
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    },
  )
}
