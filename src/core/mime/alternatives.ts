import type { BodySection } from './parsed-message.ts'

/**
 * Joins the forms of multipart/alternative into one section: the plain form of its plain children, the HTML of its HTML
 * children. A child may itself be a multipart with several texts (Apple Mail puts attachments between them).
 */
export function combineAlternatives(groups: readonly (readonly BodySection[])[]): readonly BodySection[] {
  const usual = groups.length === 2 ? plainBesideHtml(groups[0], groups[1]) : null
  return usual === null ? combineForms(groups) : [usual]
}

/** One plain form, one HTML form: what nearly all programs send. */
function plainBesideHtml(first: Group, second: Group): BodySection | null {
  if (first?.length !== 1 || second?.length !== 1) return null
  const [plain, rich] = [first[0], second[0]]
  if (plain?.origin !== 'body' || rich?.origin !== 'body') return null
  if (plain.plain === null || plain.html !== null || rich.html === null || rich.plain !== null) return null
  return {
    plain: plain.plain.trim() === '' ? null : plain.plain,
    html: rich.html,
    origin: 'body',
  }
}
type Group = readonly BodySection[] | undefined

function combineForms(groups: readonly (readonly BodySection[])[]): readonly BodySection[] {
  const embedded = groups.flat().filter(section => section.origin === 'embedded')
  const own = groups.map(group => group.filter(section => section.origin === 'body')).filter(group => group.length > 0)
  const rich = own.filter(group => group.some(section => section.html !== null))
  const plainOnly = own.filter(group => group.every(section => section.html === null))
  const plain = unique(plainOnly.map(group => group.map(section => section.plain ?? '').join('\n')))
  // A plain form inside the rich one counts where it stands for all of it.
  const nested = rich.filter(isPlainThroughout).flatMap(group => group.filter(section => section.html !== null))
  const plains = plain.length > 0 ? plain : unique(nested.map(section => section.plain ?? ''))
  if (own.length === 0) return embedded
  const html = rich.at(-1)?.map(htmlOf).join('\n') ?? null
  const text = plains.join('\n')
  // An empty plain form beside real HTML is a slip of the sender's program, not an empty letter.
  const isMissing = plains.length === 0 || (html !== null && text.trim() === '')
  return [{ plain: isMissing && html !== null ? null : text, html, origin: 'body' }, ...embedded]
}

const isPlainThroughout = (group: readonly BodySection[]): boolean => group.every(section => section.plain !== null)

const unique = (texts: readonly string[]): readonly string[] =>
  [...new Set(texts)].filter((text, _, all) => all.length === 1 || text.trim() !== '')

const htmlOf = (section: BodySection): string =>
  section.html ?? `<pre style="white-space:pre-wrap">${escaped(section.plain ?? '')}</pre>`

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
