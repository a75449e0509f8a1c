import type { CSSVariablesResolver } from '@mantine/core'
import { themeInks, type ThemeInk } from './theme-colors.ts'

const variables = (pick: (ink: ThemeInk) => string, strength: number): Record<string, string> =>
  Object.fromEntries(
    themeInks.flatMap((ink, index) => [
      [`--gw-theme-${index}`, pick(ink)],
      [`--gw-theme-${index}-tint`, `color-mix(in srgb, ${pick(ink)} ${strength}%, transparent)`],
    ]),
  )

/** Hands the theme colours to the stylesheet, one set for light and one for dark. */
export const themeColorVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: variables(ink => ink.solid, 14),
  dark: variables(ink => ink.solidDark, 24),
})
