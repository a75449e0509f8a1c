import type { CSSProperties } from 'react'
import { themeColor, themeInk } from '../../theme/theme-colors.ts'
import type { ThemeKey } from './theme-codes.ts'
import classes from './theme-name.module.css'

/** Hands the theme's colour and pattern to a stylesheet. */
export const inkOf = ({ color }: Pick<ThemeKey, 'color'>): CSSProperties => ({
  ['--theme' as string]: themeColor(color),
  textDecorationColor: themeColor(color),
  textDecorationStyle: themeInk(color).underline,
})

/** The theme's two letters over a line in its colour and pattern: the same sign as under its words in the text. */
export const ThemeSign = ({ theme }: { readonly theme: ThemeKey }) => (
  <span className={classes['sign']} style={inkOf(theme)} aria-hidden>
    {theme.code}
  </span>
)

interface ThemeNameProps {
  readonly theme: ThemeKey
  /** Crossed out: suggested, and turned down. */
  readonly struck?: boolean
}

export const ThemeName = ({ theme, struck = false }: ThemeNameProps) => (
  <span className={classes['name']} data-struck={struck}>
    <ThemeSign theme={theme} />
    <span className={classes['words']}>{theme.name}</span>
  </span>
)

interface ThemeNamesProps {
  readonly themeIds: readonly string[]
  readonly themesById: ReadonlyMap<string, ThemeKey>
}

/** The signs of several themes in a row, for a dense list; their names for the ear. */
export function ThemeSigns({ themeIds, themesById }: ThemeNamesProps) {
  const themes = themeIds.map(id => themesById.get(id)).filter(theme => theme !== undefined)
  return (
    <span className={classes['signs']} title={themes.map(theme => theme.name).join(', ')}>
      {themes.map(theme => (
        <ThemeSign key={theme.id} theme={theme} />
      ))}
      <span className="visually-hidden">{themes.map(theme => theme.name).join(', ')}</span>
    </span>
  )
}
