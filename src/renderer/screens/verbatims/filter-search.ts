import type { VerbatimFilter } from '../../../contract/schemas/verbatim.ts'

type Shape = 'text' | 'list' | 'flag' | 'number'

/** How each field of a filter is written in a link; a new field of the contract must be named here to compile. */
const shapes: Readonly<Record<keyof VerbatimFilter, Shape>> = {
  query: 'text',
  month: 'text',
  fromMonth: 'text',
  untilMonth: 'text',
  themeIds: 'list',
  themeMatch: 'text',
  classes: 'list',
  kind: 'text',
  type: 'text',
  cause: 'text',
  outcome: 'text',
  sentiment: 'text',
  gold: 'flag',
  reviewed: 'flag',
  opensCase: 'flag',
  perCase: 'flag',
  declineReason: 'text',
  refusal: 'text',
  refused: 'flag',
  channel: 'text',
  answered: 'flag',
  silentAt: 'text',
  answeredLateIn: 'text',
  sourceId: 'number',
  caseId: 'number',
  person: 'text',
}

const isField = (name: string): name is keyof VerbatimFilter => Object.hasOwn(shapes, name)

function valueOf(shape: Shape, raw: string): unknown {
  if (shape === 'list') return raw.split(',').map(decodeURIComponent)
  const text = decodeURIComponent(raw)
  if (shape === 'flag') return text === 'true'
  return shape === 'number' ? Number(text) : text
}

function readPart(part: string): readonly [string, unknown] | null {
  const [name = '', raw = ''] = part.split('=')
  if (raw === '' || !isField(name)) return null
  try {
    return [name, valueOf(shapes[name], raw)]
  } catch {
    return null // a cut-off %-escape: links are copied only in part
  }
}

/** The filter of a link, as `withFilter` writes it. What is no field is left alone; the core checks the values. */
export function searchToFilter(search: string): VerbatimFilter {
  const parts = search.replace(/^\?/, '').split('&').map(readPart)
  return Object.fromEntries(parts.filter(part => part !== null)) satisfies VerbatimFilter
}
