import type { Importer } from '../importer.ts'
import { readMailMarks } from '../mail-marks.ts'
import { readWhole } from '../read-whole.ts'

const maxBytes = 128 * 1024 * 1024
/** Apple Mail's flags (the number in the property list behind the message). */
const bits: readonly (readonly [number, string])[] = [
  [1, 'seen'],
  [2, 'deleted'],
  [4, 'answered'],
  [16, 'flagged'],
  [64, 'draft'],
  [256, 'forwarded'],
]

/** Apple Mail: the length of the message, the message, a property list with its flags. Partial ones lack their attachments. */
export const emlx: Importer = {
  id: 'emlx',
  kind: 'mailbox',
  extensions: ['.emlx'],
  sniff: (head, name) => sniffEmlx(head, name),
  async *read(file, signal) {
    const whole = await readWhole(file, signal, maxBytes)
    const { raw, trailer } = splitEmlx(whole)
    const base = { locator: file.name, bytesRead: file.size }
    const marks = readMailMarks(raw)
    const flags = [...new Set([...flagsOf(trailer), ...marks.flags])]
    if (raw.length === 0) yield { kind: 'skipped', ...base, reason: 'empty' }
    else if (flags.includes('deleted')) yield { kind: 'skipped', ...base, reason: 'deleted' }
    else yield { kind: 'message', ...base, offset: null, raw, labels: marks.labels, flags }
  },
}

const lengthLine = /^[ \t]*(\d{1,10})[ \t]*\r?\n/

function sniffEmlx(head: Uint8Array, name: string): number {
  const text = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, 400)).toString('latin1')
  const length = lengthLine.exec(text)
  if (!length || !/^[!-9;-~]+[ \t]*:/.test(text.slice(length[0].length))) return 0
  return /\.emlx$/i.test(name) ? 0.97 : 0.6
}

function splitEmlx(whole: Buffer): { readonly raw: Buffer; readonly trailer: string } {
  const line = lengthLine.exec(whole.toString('latin1', 0, 40))
  if (!line) return { raw: whole, trailer: '' }
  const start = line[0].length
  const end = messageEnd(whole, start + Number(line[1]))
  return { raw: whole.subarray(start, end), trailer: whole.toString('utf8', end, end + 65_536) }
}

/** The length is believed where the property list follows; a program that changed the file may not have counted anew. */
function messageEnd(whole: Buffer, declared: number): number {
  if (declared <= whole.length && isList(whole.toString('latin1', declared, declared + 60))) return declared
  const list = whole.lastIndexOf('<?xml version')
  return list >= 0 && isList(whole.toString('latin1', list, list + 60)) && whole.includes('<plist', list)
    ? list
    : whole.length
}

const isList = (text: string): boolean => /^\s*(?:<\?xml|<!DOCTYPE plist|<plist|bplist|$)/.test(text)

function flagsOf(trailer: string): readonly string[] {
  const number = Number(/<key>flags<\/key>\s*<(?:integer|real|string)>(\d+)/.exec(trailer)?.[1] ?? 0)
  return bits.flatMap(([bit, flag]) => (number & bit ? [flag] : []))
}
