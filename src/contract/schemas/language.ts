import { z } from 'zod'

/** A language the workbench itself speaks. Verbatims may be in any language (BCP 47 primary tag). */
export const UiLanguage = z.enum(['de', 'en'])
export type UiLanguage = z.infer<typeof UiLanguage>

/** A text in both languages of the workbench, e.g. the name of a starter theme. */
export const Bilingual = z.object({ de: z.string(), en: z.string() })
export type Bilingual = z.infer<typeof Bilingual>
