import type { Hidden } from '../../contract/schemas/message.ts'
import type { BodySection, ParsedMessage } from '../mime/parsed-message.ts'
import { htmlToText } from '../text/own-words/html-to-text.ts'

/** The text of a mail, and the parts of it that the markup or the structure already tells to be foreign. */
export interface BodyText {
  readonly text: string
  readonly known: readonly Hidden[]
  /** The HTML of the mail itself, without that of mails attached to it, or null. */
  readonly html: string | null
}

/** Plain text where the mail has it, else its HTML read as text; sections apart by a blank line. */
export function bodyText({ sections }: ParsedMessage): BodyText {
  let text = ''
  const known: Hidden[] = []
  for (const section of sections) {
    const part = sectionText(section)
    if (part.text === '') continue
    if (text !== '') text += '\n\n'
    const at = text.length
    text += part.text
    if (section.origin === 'embedded') known.push({ what: 'forward', span: [at, text.length] })
    else for (const { what, span } of part.known) known.push({ what, span: [span[0] + at, span[1] + at] })
  }
  return { text, known, html: htmlOf(sections) }
}

interface SectionText {
  readonly text: string
  readonly known: readonly Hidden[]
}

/** "Your program cannot show HTML": a plain part that only says so. */
const NO_PLAIN = /html|view (?:this|the) (?:message|e-?mail)|text[- ]version|kann nicht angezeigt/i

function sectionText({ plain, html }: BodySection): SectionText {
  const bare = plain?.trim() ?? ''
  if (html === null) return { text: trimLines(plain ?? ''), known: [] }
  if (bare !== '' && !(bare.length < 200 && NO_PLAIN.test(bare))) return { text: trimLines(plain ?? ''), known: [] }
  const read = htmlToText(html)
  return read.text.trim().length < bare.length ? { text: trimLines(plain ?? ''), known: [] } : read
}

/** Line ends as `\n`, none at the end. */
const trimLines = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text).trimEnd()

function htmlOf(sections: readonly BodySection[]): string | null {
  let all: string | null = null
  for (const { html, origin } of sections)
    if (html !== null && origin === 'body') all = all === null ? html : `${all}\n${html}`
  return all
}
