/** What stands in the margins of each printed page. */
export interface PageMargins {
  /** Top left of each page but the first, e.g. shop and month. */
  readonly head: string
  /** Bottom left: what the numbers rest on. */
  readonly foot?: string
  /** Bottom right, e.g. "Seite {{page}} von {{pages}}". */
  readonly counter: string
}

/** Text as CSS content; what could end the string or the style sheet is escaped by its number. */
const quoted = (text: string): string =>
  `"${text.replaceAll(/["\\\n<]/gu, char => `\\${char.codePointAt(0)?.toString(16)} `)}"`

/** "Seite {{page}} von {{pages}}" as CSS content. */
const counted = (text: string): string =>
  text
    .split(/(\{\{pages?\}\})/u)
    .map(piece => (piece.startsWith('{{') ? `counter(${piece.slice(2, -2)})` : quoted(piece)))
    .join(' ')

/**
 * A4 with header and footer in the margins of the page itself, so that every way to print gives the same sheets: from the
 * window, and as PDF. `typeface`: where the page has one of its own.
 */
export function pageRule({ head, foot, counter }: PageMargins, typeface = ''): string {
  const small = `${typeface}font-size: 8pt; color: #555b61;`
  const left =
    foot === undefined
      ? ''
      : `@bottom-left { content: ${quoted(foot)}; ${small} vertical-align: top; padding-top: 5mm; }`
  return `@page {
  size: A4 portrait; margin: 20mm 18mm 18mm;
  @top-left { content: ${quoted(head)}; ${small} vertical-align: bottom; padding-bottom: 5mm; white-space: pre; }
  ${left}
  @bottom-right { content: ${counted(counter)}; ${small} vertical-align: top; padding-top: 5mm; white-space: pre; }
}
@page :first { margin-top: 16mm; @top-left { content: none; } }`
}
