import { decodeWith } from '../../mime/decode-bytes.ts'
import { detectCharset } from '../../mime/detect-charset.ts'
import { decodeEntities } from '../../text/own-words/html-entities.ts'
import { SheetBuilder, type Sheet } from './sheet.ts'
import { xmlTokens, type XmlToken } from './xml-tokens.ts'

/** Whether a file begins like a table in HTML or like a workbook of Excel 2003 in XML, which web tools name .xls. */
export const isMarkupTable = (head: string): boolean =>
  /^\s*</.test(head.replace(/^\u00ef\u00bb\u00bf/, '')) &&
  /<table[\s>]|<\w*:?Worksheet\s|urn:schemas-microsoft-com:office:spreadsheet/i.test(head)

/** The tables of such a file. */
export function readMarkup(file: Buffer): readonly Sheet[] {
  const reader = new MarkupReader()
  for (const token of xmlTokens(decodeWith(detectCharset(file), file).replace(/^\ufeff/, ''))) reader.take(token)
  return reader.sheets()
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase()

class MarkupReader {
  readonly #sheets: Sheet[] = []
  #builder: SheetBuilder | null = null
  #isXml = false
  #row = -1
  #column = -1
  /** Text of the open cell; null between cells. */
  #cell: string | null = null

  take(token: XmlToken): void {
    if (token.kind === 'text') {
      if (this.#cell !== null) this.#cell += token.text
    } else if (token.kind === 'open') this.#open(localName(token.name), token.attributes, token.isEmpty)
    else this.#close(localName(token.name))
  }

  sheets(): readonly Sheet[] {
    this.#endTable()
    return this.#sheets
  }

  #open(name: string, attributes: ReadonlyMap<string, string>, isEmpty: boolean): void {
    if (name === 'worksheet') {
      this.#isXml = true
      this.#startTable(attributes.get('ss:Name') ?? '')
    } else if (name === 'table' && this.#row >= 0 && this.#cell === null) this.#startTable('')
    else if (name === 'tr' || name === 'row') this.#startRow(attributes)
    else if (name === 'td' || name === 'th' || name === 'cell') this.#startCell(attributes, isEmpty)
    else if ((name === 'br' || name === 'p') && this.#cell !== null) this.#cell += '\n'
  }

  #close(name: string): void {
    if (name === 'td' || name === 'th' || name === 'cell' || name === 'tr' || name === 'row') this.#endCell()
  }

  #startTable(name: string): void {
    this.#endTable()
    this.#builder = new SheetBuilder(name)
  }

  #endTable(): void {
    this.#endCell()
    if (this.#builder) this.#sheets.push(this.#builder.build())
    this.#builder = null
    this.#row = -1
  }

  #startRow(attributes: ReadonlyMap<string, string>): void {
    this.#endCell()
    const place = Number(attributes.get('ss:Index'))
    this.#row = place > this.#row + 1 ? place - 1 : this.#row + 1
    this.#column = -1
  }

  /** HTML may leave the end of a cell to the next one. */
  #startCell(attributes: ReadonlyMap<string, string>, isEmpty: boolean): void {
    this.#endCell()
    const place = Number(attributes.get('ss:Index'))
    this.#column = place > this.#column + 1 ? place - 1 : this.#column + 1
    this.#cell = isEmpty ? null : ''
  }

  #endCell(): void {
    if (this.#cell === null) return
    this.#builder ??= new SheetBuilder('')
    const text = (this.#isXml ? this.#cell : decodeEntities(this.#cell)).replace(/[^\S\n]+/g, ' ')
    this.#builder.set(Math.max(this.#row, 0), this.#column, text.replace(/ ?\n ?/g, '\n').trim(), null)
    this.#cell = null
  }
}
