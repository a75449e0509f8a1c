import { z } from 'zod'
import { Bilingual } from './language.ts'

/** Whose mail a rule looks at: `in` customers and answers, `out` our own mail, `both`. */
export const Direction = z.enum(['in', 'out', 'both'])
export type Direction = z.infer<typeof Direction>

/** Terms in the notation of the starter codebook (docs/codebook.md), one term each. */
export const Terms = z.object({ de: z.array(z.string()), en: z.array(z.string()) })
export type Terms = z.infer<typeof Terms>

export const Theme = z.object({
  id: z.string().min(1),
  parentId: z.string().nullable(),
  name: Bilingual,
  definition: Bilingual,
  examples: z.array(z.string()),
  /** Index into the colour tokens of the renderer, 0 to 15. */
  color: z.int().min(0).max(15),
  direction: Direction,
  terms: Terms,
  /** Terms that look like a hit and are none; a hit inside one of them is dropped. */
  watch: Terms,
  /** From this probability on the model suggests the theme, 0 to 1. */
  threshold: z.number().min(0).max(1),
  archived: z.boolean(),
})
export type Theme = z.infer<typeof Theme>

/** A theme of which nothing but its id is known. */
export const emptyTheme = (id: string): Theme => ({
  id,
  parentId: null,
  name: { de: '', en: '' },
  definition: { de: '', en: '' },
  examples: [],
  color: 0,
  direction: 'in',
  terms: { de: [], en: [] },
  watch: { de: [], en: [] },
  threshold: 0.5,
  archived: false,
})

export const ThemeCount = z.object({ themeId: z.string(), confirmed: z.int(), suggested: z.int() })
export type ThemeCount = z.infer<typeof ThemeCount>
