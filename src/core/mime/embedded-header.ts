import type { Fields } from './fields.ts'

const shown = [
  ['From', 'from'],
  ['Date', 'date'],
  ['To', 'to'],
  ['Cc', 'cc'],
  ['Subject', 'subject'],
] as const

/** The lines that head a mail shown inside another. */
export function headerLines(fields: Fields): string {
  const lines = shown.flatMap(([label, name]) => {
    const text = fields.text(name)
    return text ? [`${label}: ${text}`] : []
  })
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`
}
