import { z } from 'zod'
import { TermProblem } from './codebook.ts'
import { Bilingual } from './language.ts'
import { Month } from './period.ts'
import { Terms, Theme } from './theme.ts'

/** A change of the codebook's shape. Each is one step of the history; what it does can be asked before it is done. */
export const CodebookEdit = z.discriminatedUnion('kind', [
  /** Its codings go; the owner's decisions lose it; themes below move up. */
  z.object({ kind: z.literal('remove'), themeId: z.string() }),
  /** `themeIds` go into `into`, which takes over their terms, examples and decisions: nothing decided is lost. */
  z.object({ kind: z.literal('merge'), themeIds: z.array(z.string()).min(1), into: z.string() }),
  /**
   * Part of a theme becomes one of its own. The new theme's terms leave the old one; decided verbatims that only they hit
   * go over, as do those of `verbatimIds`; what the terms of both hit bears both.
   */
  z.object({
    kind: z.literal('split'),
    themeId: z.string(),
    theme: Theme,
    verbatimIds: z.array(z.int()).max(5000).default([]),
  }),
  /** Below `parentId` (null: at the top), in front of `before` (null: last). */
  z.object({
    kind: z.literal('move'),
    themeId: z.string(),
    parentId: z.string().nullable(),
    before: z.string().nullable(),
  }),
  /** A new theme from letters the owner chose: all of `verbatimIds` bear it at once, and count as reviewed as they are suggested. */
  z.object({ kind: z.literal('add'), theme: Theme, verbatimIds: z.array(z.int()).max(5000).default([]) }),
  /** A codebook file (docs/codebook.md). Themes it lacks stay unless `removeMissing`. */
  z.object({ kind: z.literal('import'), text: z.string().max(2_000_000), removeMissing: z.boolean().default(false) }),
])
export type CodebookEdit = z.infer<typeof CodebookEdit>

const Amount = z.object({
  confirmed: z.int(),
  suggested: z.int(),
  /** Cases with the theme that count in reports. */
  cases: z.int(),
})

/** What an edit changes, worked out by doing it and taking it back. */
export const CodebookEffect = z.object({
  /** Verbatims that bear a theme the edit touches. */
  verbatims: z.int(),
  /** Reviewed verbatims whose decision names another theme afterwards. */
  decisions: z.int(),
  /** Themes whose numbers change; `after` null: it goes, `before` null: it is new. */
  themes: z.array(
    z.object({ themeId: z.string(), name: Bilingual, before: Amount.nullable(), after: Amount.nullable() }),
  ),
  /** Monthly reports in which a confirmed figure changes. */
  reports: z.int(),
  /** The newest of them, with its figures. */
  months: z.array(z.object({ month: Month, themeId: z.string(), before: z.int(), after: z.int() })),
  /** Verbatims not reviewed, which are tagged anew in the background; 0 where no tag can change. */
  retagged: z.int(),
})
export type CodebookEffect = z.infer<typeof CodebookEffect>

export const TermsChange = z.object({ added: Terms, removed: Terms })
export type TermsChange = z.infer<typeof TermsChange>

/** A line of a codebook file that cannot be read, and why; the sentences stand in the catalogue `codebook`, under `problems`. */
export const FileProblem = z.object({
  line: z.int(),
  message: z.enum([...TermProblem.options, 'no-themes', 'no-name', 'id-twice', 'unknown-line', 'bad-value']),
  words: z.string(),
})
export type FileProblem = z.infer<typeof FileProblem>

/** How a codebook file differs from the codebook. */
export const CodebookDifference = z.object({
  title: z.string(),
  added: z.array(Theme),
  changed: z.array(
    z.object({
      themeId: z.string(),
      name: Bilingual,
      fields: z.array(z.string()),
      terms: TermsChange,
      watch: TermsChange,
    }),
  ),
  /** In the codebook, not in the file. */
  missing: z.array(z.object({ themeId: z.string(), name: Bilingual })),
  problems: z.array(FileProblem),
})
export type CodebookDifference = z.infer<typeof CodebookDifference>

/** A state of the codebook that tags were made with. */
export const CodebookVersion = z.object({
  version: z.int(),
  at: z.string(),
  /** Key of the catalogue `history`, with its values; `undone` where the step was taken back. */
  label: z.string(),
  params: z.record(z.string(), z.string()),
  undone: z.boolean(),
  themes: z.int(),
  /** Verbatims with the theme before it and after tagging anew; null until that is done. */
  effect: z.array(z.object({ themeId: z.string(), name: Bilingual, before: z.int(), after: z.int() })).nullable(),
})
export type CodebookVersion = z.infer<typeof CodebookVersion>
