import type { FileProblem } from '../../contract/schemas/codebook-edit.ts'
import type { UiLanguage } from '../../contract/schemas/language.ts'
import { emptyTheme, Theme } from '../../contract/schemas/theme.ts'
import { directionOf, directionWords, fileKeys, keyOf, titleWords, yesWords, type FileKey } from './codebook-words.ts'
import { ownThemeId } from './own-theme-id.ts'
import { termProblem } from './term-problem.ts'

/** Themes as a text an owner can read, print and change in any editor (docs/codebook.md has an example). */
export function writeCodebookFile(title: string, themes: readonly Theme[], language: UiLanguage): string {
  const lines = [`# ${titleWords[language]} ${oneLine(title)}`.trimEnd()]
  for (const theme of themes) lines.push('', ...themeLines(theme, language))
  return `${lines.join('\n')}\n`
}

function themeLines(theme: Theme, language: UiLanguage): string[] {
  const key = (name: FileKey): string => `${fileKeys[name][language]}:`
  const pair = (name: FileKey, value: string): string[] => (value === '' ? [] : [`${key(name)} ${value}`])
  const list = (name: FileKey, entries: readonly string[]): string[] => {
    const written = entries.map(oneLine).filter(entry => entry !== '')
    return written.length === 0 ? [] : [key(name), ...written.map(entry => `- ${entry}`)]
  }
  const other = language === 'de' ? 'en' : 'de'
  return [
    `## ${oneLine(theme.name[language]) || oneLine(theme.name[other])} [${theme.id}]`,
    ...pair(`name.${other}`, oneLine(theme.name[other])),
    ...pair('parent', theme.parentId ?? ''),
    ...pair('direction', directionWords[theme.direction][language]),
    ...pair('color', String(theme.color + 1)),
    ...pair(
      'threshold',
      theme.threshold === 0.5 ? '' : String(theme.threshold).replace('.', language === 'de' ? ',' : '.'),
    ),
    ...pair('archived', theme.archived ? yesWords[language] : ''),
    ...pair('definition.de', paragraph(theme.definition.de)),
    ...pair('definition.en', paragraph(theme.definition.en)),
    ...list('examples', theme.examples),
    ...list('terms.de', theme.terms.de),
    ...list('terms.en', theme.terms.en),
    ...list('watch.de', theme.watch.de),
    ...list('watch.en', theme.watch.en),
  ]
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/** Further lines of a definition are set in, so that none looks like a key. */
const paragraph = (text: string): string =>
  text
    .split('\n')
    .map(line => oneLine(line))
    .filter(line => line !== '')
    .join('\n  ')

export interface CodebookFile {
  readonly title: string
  readonly themes: readonly Theme[]
  readonly problems: readonly FileProblem[]
}

interface Open {
  title: string
  theme: Theme | null
  /** The key whose list items or further lines come next. */
  key: FileKey | null
  readonly themes: Theme[]
  readonly problems: FileProblem[]
  /** The codebook the file is for: a theme written without an id is the one of its name, or new. */
  readonly present: readonly Theme[]
}

const heading = /^##\s+(.*?)\s*(?:\[([^\]]*)\])?\s*$/u
const keyLine = /^([^:-][^:]{0,40}):\s*(.*)$/u

/** Reads such a file; what it cannot read is named with its line, and the rest is read on. */
export function parseCodebookFile(text: string, present: readonly Theme[] = []): CodebookFile {
  const open: Open = { title: '', theme: null, key: null, themes: [], problems: [], present }
  for (const [index, line] of text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|\r|\n/u)
    .entries())
    readLine(open, line, index + 1)
  closeTheme(open)
  if (open.themes.length === 0) open.problems.push({ line: 1, message: 'no-themes', words: oneLine(text).slice(0, 40) })
  return { title: open.title, themes: open.themes, problems: open.problems }
}

function readLine(open: Open, line: string, number: number): void {
  const words = line.trim()
  if (words === '') return
  if (words.startsWith('## ')) return openTheme(open, words, number)
  if (words.startsWith('# ')) {
    open.title = words.replace(/^#\s+(?:Codebuch|Codebook)?\s*/u, '')
    return
  }
  const { theme } = open
  if (theme === null) return
  const isSetIn = /^\s/u.test(line)
  if (words.startsWith('- ')) return readItem(open, theme, words.slice(2).trim(), number)
  if (isSetIn && (open.key === 'definition.de' || open.key === 'definition.en'))
    return void (open.theme = moreDefinition(theme, open.key, words))
  const found = keyLine.exec(words)
  const key = found === null ? undefined : keyOf(found[1] ?? '')
  if (key === undefined) return void open.problems.push({ line: number, message: 'unknown-line', words })
  open.key = key
  const next = withValue(theme, key, (found?.[2] ?? '').trim())
  if (next === null) open.problems.push({ line: number, message: 'bad-value', words })
  else open.theme = next
}

function openTheme(open: Open, words: string, number: number): void {
  closeTheme(open)
  const [, name = '', id = ''] = heading.exec(words) ?? []
  const taken = open.themes.some(theme => theme.id === id)
  if (name === '' || taken) open.problems.push({ line: number, message: taken ? 'id-twice' : 'no-name', words })
  open.key = null
  open.theme = {
    ...emptyTheme(id || idOf(name, open)),
    name: { de: name, en: name },
    color: open.themes.length % 16,
  }
}

/** A theme written by hand needs no id. */
function idOf(name: string, { themes, present }: Open): string {
  const same = present.find(theme => theme.name.de === name || theme.name.en === name)
  if (same !== undefined && !themes.some(({ id }) => id === same.id)) return same.id
  return ownThemeId(new Set([...present, ...themes].map(({ id }) => id)))
}

function closeTheme(open: Open): void {
  // Parsed, so that its fields stand in the order of every stored theme.
  if (open.theme !== null) open.themes.push(Theme.parse(open.theme))
  open.theme = null
}

function readItem(open: Open, theme: Theme, entry: string, line: number): void {
  const { key } = open
  if (key === 'examples') {
    open.theme = { ...theme, examples: [...theme.examples, entry] }
    return
  }
  if (key !== 'terms.de' && key !== 'terms.en' && key !== 'watch.de' && key !== 'watch.en')
    return void open.problems.push({ line, message: 'unknown-line', words: `- ${entry}` })
  const bad = termProblem(entry)
  if (bad !== null) open.problems.push({ line, message: bad.problem, words: entry })
  const [list, side] = key.split('.') as ['terms' | 'watch', UiLanguage]
  open.theme = { ...theme, [list]: { ...theme[list], [side]: [...theme[list][side], entry] } }
}

function moreDefinition(theme: Theme, key: 'definition.de' | 'definition.en', words: string): Theme {
  const side = key === 'definition.de' ? 'de' : 'en'
  return { ...theme, definition: { ...theme.definition, [side]: `${theme.definition[side]}\n${words}` } }
}

/** null where the value makes no sense. */
function withValue(theme: Theme, key: FileKey, value: string): Theme | null {
  switch (key) {
    case 'name.de':
      return { ...theme, name: { ...theme.name, de: value } }
    case 'name.en':
      return { ...theme, name: { ...theme.name, en: value } }
    case 'parent':
      return { ...theme, parentId: value === '' ? null : value }
    case 'direction': {
      const direction = directionOf(value)
      return direction === undefined ? null : { ...theme, direction }
    }
    case 'color': {
      const color = Number(value) - 1
      return Number.isInteger(color) && color >= 0 && color < 16 ? { ...theme, color } : null
    }
    case 'threshold': {
      const threshold = Number(value.replace(',', '.'))
      return threshold >= 0 && threshold <= 1 ? { ...theme, threshold } : null
    }
    case 'archived':
      return { ...theme, archived: Object.values(yesWords).includes(value.toLowerCase()) }
    case 'definition.de':
      return { ...theme, definition: { ...theme.definition, de: value } }
    case 'definition.en':
      return { ...theme, definition: { ...theme.definition, en: value } }
    case 'examples':
    case 'terms.de':
    case 'terms.en':
    case 'watch.de':
    case 'watch.en':
      return value === '' ? theme : null
  }
}
