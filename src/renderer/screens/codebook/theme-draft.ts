import { emptyTheme, type Theme } from '../../../contract/schemas/theme.ts'

export type Side = 'de' | 'en'
export type RuleListName = 'terms' | 'watch'

/** A theme as it stands in the fields: lists are texts with one entry a line, as they are typed. */
export interface ThemeDraft extends Omit<Theme, 'terms' | 'watch' | 'examples'> {
  readonly terms: Readonly<Record<Side, string>>
  readonly watch: Readonly<Record<Side, string>>
  readonly examples: string
}

const toLines = (entries: readonly string[]): string => entries.join('\n')
const toEntries = (lines: string): string[] => [
  ...new Set(
    lines
      .split('\n')
      .map(line => line.trim())
      .filter(line => line !== ''),
  ),
]

/** Lists become texts with an entry a line, as they are typed. */
export const toDraft = (theme: Theme): ThemeDraft => ({
  ...theme,
  terms: { de: toLines(theme.terms.de), en: toLines(theme.terms.en) },
  watch: { de: toLines(theme.watch.de), en: toLines(theme.watch.en) },
  examples: toLines(theme.examples),
})

/** Empty lines and what stands there twice are left out. */
export const toTheme = (draft: ThemeDraft): Theme => ({
  ...draft,
  name: { de: draft.name.de.trim(), en: draft.name.en.trim() || draft.name.de.trim() },
  terms: { de: toEntries(draft.terms.de), en: toEntries(draft.terms.en) },
  watch: { de: toEntries(draft.watch.de), en: toEntries(draft.watch.en) },
  examples: toEntries(draft.examples),
})

export const isChanged = (draft: ThemeDraft, theme: Theme | null): boolean =>
  theme === null || JSON.stringify(toTheme(draft)) !== JSON.stringify(toTheme(toDraft(theme)))

/** E1, E2 … for the owner's own themes; never one that is or was taken by a higher number. */
function nextOwnId(themes: readonly Theme[]): string {
  const numbers = themes.map(theme => Number(/^E(\d+)$/.exec(theme.id)?.[1] ?? 0))
  return `E${Math.max(0, ...numbers) + 1}`
}

/** The colour that the fewest themes have. */
function freshColor(themes: readonly Theme[]): number {
  const uses = Array.from({ length: 16 }, (_, color) => themes.filter(theme => theme.color === color).length)
  return uses.indexOf(Math.min(...uses))
}

export const newTheme = (themes: readonly Theme[], parentId: string | null = null): ThemeDraft =>
  toDraft({ ...emptyTheme(nextOwnId(themes)), parentId, color: freshColor(themes) })

/** Where the line with this entry begins and ends, as typed; null when it is gone. */
export function lineSpan(lines: string, entry: string): readonly [number, number] | null {
  let from = 0
  for (const line of lines.split('\n')) {
    if (line.trim() === entry) return [from, from + line.length]
    from += line.length + 1
  }
  return null
}
