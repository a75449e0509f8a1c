import type { ThemeLine } from '../../../contract/schemas/report.ts'

/** Cases of the theme, suggestions included. */
export const casesOf = (line: ThemeLine): number => line.cases + line.unreviewed
