/** The 16 colours a theme may have. Neighbours differ in lightness as well as hue, and each has a letter and a line of its own, so that no meaning hangs on colour alone. */
export interface ThemeInk {
  /** Mark beside the name: a letter for print and for the colour-blind. */
  readonly letter: string
  /** Strokes and fills in light mode and print, 3:1 or better on white. */
  readonly solid: string
  /** The same in dark mode, 3:1 or better on the dark ground. */
  readonly solidDark: string
  /** SVG stroke-dasharray; empty is a full line. */
  readonly dash: string
  /** CSS text-decoration-style under coded words. */
  readonly underline: 'solid' | 'double' | 'dotted' | 'dashed' | 'wavy'
}

const ink = (
  letter: string,
  solid: string,
  solidDark: string,
  dash: string,
  underline: ThemeInk['underline'],
): ThemeInk => ({ letter, solid, solidDark, dash, underline })

export const themeInks: readonly ThemeInk[] = [
  ink('A', '#1f5fa8', '#6fb1f5', '', 'solid'),
  ink('B', '#c2530a', '#f79a55', '7 3', 'dashed'),
  ink('C', '#11743f', '#5cc98c', '2 3', 'dotted'),
  ink('D', '#8d2f8f', '#dd8de0', '9 3 2 3', 'double'),
  ink('E', '#7a5a00', '#d9b548', '', 'wavy'),
  ink('F', '#0c7489', '#56c6dc', '7 3', 'solid'),
  ink('G', '#b3203f', '#f5849b', '2 3', 'dashed'),
  ink('H', '#4a4fb5', '#a6a9ff', '9 3 2 3', 'dotted'),
  ink('I', '#5d6b1a', '#b4c658', '', 'double'),
  ink('J', '#9c4668', '#eaa0bf', '7 3', 'wavy'),
  ink('K', '#2b6f68', '#7cc9c0', '2 3', 'solid'),
  ink('L', '#7d4a22', '#d5a479', '9 3 2 3', 'dashed'),
  ink('M', '#53616f', '#a9b7c6', '', 'dotted'),
  ink('N', '#6a3fc0', '#bd9bff', '7 3', 'double'),
  ink('O', '#a33b2a', '#f2998b', '2 3', 'wavy'),
  ink('P', '#3a3f45', '#d3d8de', '9 3 2 3', 'solid'),
]

export const themeInk = (index: number): ThemeInk => themeInks[index % themeInks.length] as ThemeInk

/** Follows light and dark by itself; the hexes are in `themeInk` for where there is no stylesheet. */
export const themeColor = (index: number): string => `var(--gw-theme-${index % themeInks.length})`
/** The ground under coded words: the colour at a low strength, readable under body text. */
export const themeTint = (index: number): string => `var(--gw-theme-${index % themeInks.length}-tint)`
