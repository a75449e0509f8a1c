import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Coding } from '../../../contract/schemas/coding.ts'
import { KeysOf } from '../../ui/shortcuts/shortcut-help.tsx'
import { CodingWhy } from '../verbatims/coding-why.tsx'
import { keepFocus } from '../verbatims/keep-focus.ts'
import { themesTyped, type ThemeKey } from '../verbatims/theme-codes.ts'
import { ThemeName } from '../verbatims/theme-name.tsx'
import type { Themes } from '../verbatims/use-themes.ts'
import type { Draft } from './review-draft.ts'
import { keyIdOf, promptKeys, type Prompt } from './review-keys.ts'
import classes from './theme-panel.module.css'

interface ThemePanelProps {
  readonly draft: Draft
  readonly codings: readonly Coding[]
  readonly themes: Themes
  readonly prompt: Prompt | null
  readonly hasWords: boolean
  /** Rules and weights beside the words. */
  readonly showsWhy: boolean
  readonly onToggle: (themeId: string) => void
  readonly onAsk: () => void
  /** What stands between the themes of this letter and all others. */
  readonly children: ReactNode
}

/** Themes of this letter with their reasons, and further down all others, each under its own key. */
export function ThemePanel(props: ThemePanelProps) {
  const { draft, codings, themes, prompt, hasWords } = props
  const { t } = useTranslation('review')
  const named = [...new Set([...codings.map(coding => coding.themeId), ...Object.keys(draft.spans)])]
  const upper = named.map(id => themes.byId.get(id)).filter(theme => theme !== undefined)
  const lower = themes.keys.filter(theme => !named.includes(theme.id))
  const typing = prompt?.kind === 'theme' ? prompt.typed : null
  const meant = new Set((typing === null ? [] : themesTyped(themes.keys, typing)).map(theme => theme.id))
  const buttonFor = (theme: ThemeKey, coding: Coding | null) => (
    <ThemeButton
      key={theme.id}
      theme={theme}
      coding={coding}
      marked={draft.spans[theme.id]?.length ?? 0}
      chosen={draft.themes.includes(theme.id)}
      showsWhy={props.showsWhy}
      dimmed={typing !== null && !meant.has(theme.id)}
      onToggle={props.onToggle}
    />
  )
  return (
    <>
      <section className={classes['panel']} aria-label={t('themes.title')}>
        <h3 className={classes['heading']}>
          {t('themes.title')}
          <button type="button" className={classes['ask']} onMouseDown={keepFocus} onClick={props.onAsk}>
            {typing === null ? t('themes.ask') : t('themes.typing', { typed: typing })}
            <KeysOf id={keyIdOf('ask-theme')} keys={promptKeys.theme} />
          </button>
        </h3>
        {hasWords && <p className={classes['hint']}>{t('themes.words')}</p>}
        <div className={classes['suggested']}>
          {upper.length === 0 && <p className={classes['hint']}>{t('themes.nothing')}</p>}
          {upper.map(theme => buttonFor(theme, codings.find(coding => coding.themeId === theme.id) ?? null))}
        </div>
      </section>
      {props.children}
      <section aria-label={t('themes.others')}>
        <h3 className={classes['heading']}>{t('themes.others')}</h3>
        <div className={classes['others']}>{lower.map(theme => buttonFor(theme, null))}</div>
      </section>
    </>
  )
}

interface ThemeButtonProps {
  readonly theme: ThemeKey
  readonly coding: Coding | null
  /** Stretches of words marked by hand. */
  readonly marked: number
  readonly chosen: boolean
  readonly showsWhy: boolean
  readonly dimmed: boolean
  readonly onToggle: (themeId: string) => void
}

const ThemeButton = memo(function ThemeButton(props: ThemeButtonProps) {
  const { theme, coding, marked, chosen, showsWhy, dimmed, onToggle } = props
  const { t } = useTranslation('review')
  return (
    <button
      type="button"
      className={classes['theme']}
      aria-pressed={chosen}
      data-dimmed={dimmed}
      onMouseDown={keepFocus}
      onClick={() => onToggle(theme.id)}
    >
      <span className={classes['key']} aria-hidden>
        {theme.digit ?? ''}
      </span>
      <span className={classes['body']}>
        <ThemeName theme={theme} struck={coding !== null && !chosen} />
        {marked > 0 && <span className={classes['marked']}>{t('themes.marked', { count: marked })}</span>}
        {marked === 0 && coding && (
          <CodingWhy layer={coding.layer} confidence={coding.confidence} evidence={coding.evidence} full={showsWhy} />
        )}
      </span>
    </button>
  )
})
