import latinExtended from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2?inline'
import latin from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?inline'
import { pageRule, type PageMargins } from '../renderer/report/page-margins.ts'
import sheet from '../renderer/report/report.css?raw'

/** The typeface travels within the file: a machine without fonts prints the same page. Ranges as Fontsource cuts them. */
const face = (source: string, range: string): string => `@font-face {
  font-family: 'Source Sans 3 Variable'; font-style: normal; font-weight: 200 900;
  src: url(${source}) format('woff2'); unicode-range: ${range};
}`
const latinRange =
  'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD'
const extendedRange =
  'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF'

/** The report as a page of its own: typeface, margins and the report's own sheet. */
export const pageStyle = (margins: PageMargins): string => `${face(latin, latinRange)}
${face(latinExtended, extendedRange)}
${pageRule(margins, `font-family: 'Source Sans 3 Variable', sans-serif; `)}
html, body { margin: 0; padding: 0; background: #fff; }
@media screen { html { background: #e9e9e4; } }
${sheet}`
