import { withoutComments } from './comments.ts'
import { Fields } from './fields.ts'
import { readHeaderBlock } from './header-block.ts'
import { parseParameters } from './parameters.ts'
import type { Warnings } from './warnings.ts'

/** One MIME entity: its header read, its body a byte range of `raw`. */
export interface Part {
  readonly raw: Buffer
  readonly fields: Fields
  /** Lower-case `type/subtype`; what the header lacks is filled in by RFC 2045's defaults. */
  readonly type: string
  readonly hasType: boolean
  readonly parameters: ReadonlyMap<string, string>
  readonly disposition: 'inline' | 'attachment' | null
  readonly fileName: string | null
  readonly contentId: string | null
  readonly start: number
  readonly end: number
}

/**
 * Reads the entity at [start, end). `defaultType` is message/rfc822 inside multipart/digest, else text/plain. `isPart` tells
 * the part of a multipart from a whole message.
 */
export function readPart(
  raw: Buffer,
  start: number,
  end: number,
  defaultType: string,
  warnings: Warnings,
  isPart = false,
): Part {
  const block = readHeaderBlock(raw, start, end, warnings, isPart)
  const fields = new Fields(block, warnings, () => charsetNear(raw, start, end))
  const field = fields.raw('content-type')
  const { value, parameters } = parseParameters(field ?? defaultType, warnings)
  const disposition = parseParameters(fields.raw('content-disposition') ?? '', warnings)
  const named =
    disposition.parameters.get('filename') || parameters.get('name') || parameters.get('filename') || undefined
  const type = soundType(value, parameters, named === undefined || value === '' ? defaultType : unknownFile)
  return {
    raw,
    fields,
    type,
    hasType: field !== null && value !== '',
    parameters,
    disposition: dispositionOf(disposition.value),
    fileName: cleanName(named ?? nameOfLocation(fields, type)),
    contentId: contentIdOf(fields.raw('content-id')),
    start: block.bodyStart,
    end,
  }
}

const shortTypes: Readonly<Record<string, string>> = {
  text: 'text/plain',
  plain: 'text/plain',
  html: 'text/html',
  multipart: 'multipart/mixed',
  message: 'message/rfc822',
  pdf: 'application/pdf',
}

/** The first charset that the entity or a part of it names. */
const charsetNear = (raw: Buffer, start: number, end: number): string =>
  /\bcharset\s*=\s*["']?([\w:.+-]+)/i.exec(raw.toString('latin1', start, Math.min(end, start + 16_384)))?.[1] ?? ''

/** What has a name and a type that means nothing is a file. */
const unknownFile = 'application/octet-stream'

/** RFC 2045, 5.2: a type that cannot be understood is text/plain; but one with a boundary was meant as multipart. */
function soundType(value: string, parameters: ReadonlyMap<string, string>, defaultType: string): string {
  const match = /^([a-z0-9!#$&^_.+-]+)\s*\/\s*([a-z0-9!#$&^_.+-]+)/.exec(value)
  if (match) return `${match[1]}/${match[2]}`
  const tight = value.replace(/\s+/g, '')
  if (/^multipart\/?$/.test(tight) || (parameters.has('boundary') && !tight.startsWith('text')))
    return 'multipart/mixed'
  return shortTypes[tight.replace(/\/.*$/, '')] ?? defaultType
}

function dispositionOf(value: string): Part['disposition'] {
  if (value === '') return null
  // RFC 2183, 2.8: an unknown disposition is an attachment.
  if (value === 'form-data' || !/^[a-z0-9!#$&^_.+-]+$/.test(value)) return null
  return value === 'inline' ? 'inline' : 'attachment'
}

/** Where nothing else names a picture, its place may ("Photo25.jpg"); a whole address is no name. */
function nameOfLocation(fields: Fields, type: string): string | null {
  const location = type.startsWith('text/') ? null : fields.raw('content-location')
  return location !== null && /^\s*[^\s/:\\]{1,100}\.[A-Za-z0-9]{2,5}\s*$/.test(location) ? location : null
}

/** File names come with control characters and, from old Windows programs, with their whole path. */
function cleanName(name: string | null): string | null {
  if (name === null) return null
  // oxlint-disable-next-line no-control-regex -- control characters are what is removed
  const clean = name.replace(/[\x00-\x1f\x7f]+/g, ' ').trim()
  const last = /^(?:[A-Za-z]:[\\/]|\\\\|\/)/.test(clean) ? clean.replace(/^.*[\\/]/, '') : clean
  return last === '' ? null : last
}

/** Without angle brackets and blanks, as `cid:` names it; null where nothing is left. */
export const contentIdOf = (value: string | null): string | null => {
  const id = value === null ? '' : withoutComments(value).replace(/[<>\s]/g, '')
  return id === '' ? null : id
}
