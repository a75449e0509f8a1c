import type { HiddenWhat } from '../../../contract/schemas/message.ts'

/** What the markup of mail programs says about an element; `reach` tells how far it goes. */
export interface HtmlMark {
  readonly what: HiddenWhat
  /** `element`: its content. `rest`: everything from here on. `head`: its content up to its first block quote (and those). */
  readonly reach: 'element' | 'rest' | 'head'
}

const mark = (what: HiddenWhat, reach: HtmlMark['reach'] = 'element'): HtmlMark => ({ what, reach })

/** Classes, ids and names, without the `x_` and `ecx` that Outlook on the web and the `ydp…` that Yahoo puts before them. */
const marks = new Map<string, HtmlMark>([
  ['gmail_quote', mark('quote', 'head')],
  ['gmail_quote_container', mark('quote', 'head')],
  ['gmail_attr', mark('quote')],
  ['gmail_signature', mark('signature')],
  ['gmail_signature_prefix', mark('signature')],
  ['moz-cite-prefix', mark('quote')],
  ['moz-forward-container', mark('forward')],
  ['moz-signature', mark('signature')],
  ['moz-txt-sig', mark('signature')],
  ['yahoo_quoted', mark('quote')],
  ['yahoo_quoted_begin', mark('quote')],
  ['ydp-yahoo-style-wrap-quoted', mark('quote')],
  ['yahoo-signature', mark('signature')],
  ['ymail_android_signature', mark('footer')],
  ['protonmail_quote', mark('quote')],
  ['protonmail_signature_block', mark('signature')],
  ['tutanota_quote', mark('quote')],
  ['zmail_extra', mark('quote')],
  ['aolmail_quote', mark('quote')],
  ['aolreplacedbody', mark('quote')],
  ['outlookmessageheader', mark('quote', 'rest')],
  ['divrplyfwdmsg', mark('quote', 'rest')],
  ['appendonsend', mark('quote', 'rest')],
  ['mail-editor-reference-message-container', mark('quote')],
  ['olk_src_body_section', mark('quote', 'rest')],
  ['stopspelling', mark('quote', 'rest')],
  ['zwchr', mark('quote', 'rest')],
  ['__divider__', mark('quote', 'rest')],
  ['ms-outlook-mobile-reference-message', mark('quote')],
  ['freebirdsmail', mark('quote')],
  ['messagereplysection', mark('quote')],
  ['reply-intro', mark('quote')],
  ['quoted-content', mark('quote')],
  ['mobile-signature', mark('footer')],
  ['ms-outlook-mobile-signature', mark('footer')],
  ['applemailsignature', mark('footer')],
  ['applemailsignature_', mark('footer')],
  ['signature', mark('signature')],
  ['bloop_sign', mark('signature')],
  ['mail_signature', mark('signature')],
  ['email-signature', mark('signature')],
  ['moz-email-headers-table', mark('quote')],
  // Controls of a newsletter ("Jetzt ansehen") are no words.
  ['btn', mark('footer')],
  ['button', mark('footer')],
  ['mcnbutton', mark('footer')],
  ['cta', mark('footer')],
])

const PREFIXES = /^(?:x_|ecx|m_-?\d+|ydp[\da-f]+(?=yahoo))+/
const CITE_STYLE = /border-left(?:-(?:width|style|color))?\s*:\s*(?!none|0)/i
const INDENT_STYLE = /border\s*:\s*none/i

/** What an element's attributes tell, or null. */
export function markOf(name: string, attributes: Readonly<Record<string, string>>): HtmlMark | null {
  if (name === 'blockquote') return isCitation(attributes) ? mark('quote') : null
  const { class: classes = '', id = '', name: named = '' } = attributes
  if (named === 'quote' && name === 'div') return mark('quote')
  if (name === 'div' && isOutlookHeader(attributes['style'] ?? '')) return mark('quote', 'rest')
  const tokens = `${classes} ${id} ${attributes['data-marker'] ?? ''} ${named}`
  if (tokens.length < 6) return null
  for (const token of tokens.toLowerCase().split(/\s+/)) {
    const found = marks.get(token) ?? marks.get(token.replace(PREFIXES, ''))
    if (found !== undefined) return found
  }
  return null
}

/** Outlook draws a line in one of two colours above the sender of what it quotes; nobody else has these in a mail. */
const isOutlookHeader = (style: string): boolean => style.length > 30 && OUTLOOK_HEADER.test(style)
const OUTLOOK_HEADER = /border-top\s*:\s*solid\s+#(?:B5C4DF|E1E1E1)\s+1(?:\.0)?pt/i

/** A block quote of a mail program. Gmail indents the writer's own text with block quotes too, but without border. */
function isCitation({
  type = '',
  class: classes = '',
  style = '',
  id = '',
}: Readonly<Record<string, string>>): boolean {
  if (type.toLowerCase() === 'cite' || /gmail_quote|mori|cite|quote/i.test(`${classes} ${id}`)) return true
  return CITE_STYLE.test(style) && !INDENT_STYLE.test(style)
}

/** Indentation by a block quote without border or citation. */
export const isIndentation = (style: string): boolean => INDENT_STYLE.test(style)

const HIDDEN_STYLE =
  /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|(?:^|[;\s])(?:font-size|max-height|line-height)\s*:\s*0(?:px|pt|em|%)?\s*(?:;|$|!)|(?:^|[;\s])opacity\s*:\s*0(?:\.0+)?\s*(?:;|$|!)/i

/** Preheaders and the like, which no reader is meant to see. */
export const isInvisible = (attributes: Readonly<Record<string, string>>): boolean =>
  'hidden' in attributes || (attributes['style'] !== undefined && HIDDEN_STYLE.test(attributes['style']))
