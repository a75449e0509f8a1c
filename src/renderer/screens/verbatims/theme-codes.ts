/** A theme as the keyboard reaches it. */
export interface ThemeKey {
  readonly id: string
  readonly name: string
  /** Two letters of the name, lower case, its own among all themes. */
  readonly code: string
  /** 1 to 9 for the first nine themes of the codebook; they keep their number on every letter. */
  readonly digit: number | null
  readonly color: number
}

export interface NamedTheme {
  readonly id: string
  readonly name: string
  readonly color: number
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz'

/** Umlauts lie elsewhere on foreign keyboards; a code is typed, so it is plain a to z. */
const plainLetters = (name: string) =>
  name
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/[^a-z]/g, '')

function* candidates(name: string): Generator<string> {
  const letters = plainLetters(name)
  const first = letters[0] ?? 'x'
  for (const next of letters.slice(1) + alphabet) yield first + next
  for (const a of alphabet) for (const b of alphabet) yield a + b
}

function freeCode(name: string, taken: ReadonlySet<string>): string {
  for (const code of candidates(name)) if (!taken.has(code)) return code
  return '??'
}

/** First letter and the next letter that is still free, in the order of the codebook: Produkt `pr`, Preis `pe`. */
export function themeKeys(themes: readonly NamedTheme[]): readonly ThemeKey[] {
  const taken = new Set<string>()
  return themes.map(({ id, name, color }, index) => {
    const code = freeCode(name, taken)
    taken.add(code)
    return { id, name, code, digit: index < 9 ? index + 1 : null, color }
  })
}

/**
 * Themes that the typed letters may still mean: those whose code begins with them, else those whose name does, else
 * those that have them anywhere in the name.
 */
export function themesTyped(keys: readonly ThemeKey[], typed: string): readonly ThemeKey[] {
  const wanted = plainLetters(typed)
  if (wanted === '') return keys
  const byCode = keys.filter(key => key.code.startsWith(wanted))
  if (byCode.length > 0) return byCode
  const byName = keys.filter(key => plainLetters(key.name).startsWith(wanted))
  return byName.length > 0 ? byName : keys.filter(key => plainLetters(key.name).includes(wanted))
}
