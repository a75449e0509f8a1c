import type { Warning } from '../../contract/schemas/message.ts'

/** Every way a message can be read with less than full trust. */
export type WarningCode =
  | 'date-missing'
  | 'date-unsound'
  | 'date-zone-missing'
  | 'date-from-received'
  | 'charset-unknown'
  | 'charset-missing'
  | 'charset-false'
  | 'charset-undecodable'
  | 'header-too-long'
  | 'header-junk'
  | 'boundary-missing'
  | 'boundary-unclosed'
  | 'nesting-too-deep'
  | 'parts-too-many'
  | 'text-cut'
  | 'encoding-unknown'
  | 'transfer-damaged'
  | 'encrypted'
  | 'message-partial'
  | 'tnef-damaged'
  | 'body-missing'
  | 'rtf-damaged'

/** Collects warnings, each code once per detail, so that a thousand broken parts do not make a thousand lines. */
export class Warnings {
  readonly list: Warning[] = []
  add(code: WarningCode, detail = ''): void {
    if (this.list.length >= 50) return
    if (this.list.some(known => known.code === code && known.detail === detail)) return
    this.list.push({ code, detail: detail.slice(0, 200) })
  }
}
