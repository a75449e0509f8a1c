import { IconDots } from '@tabler/icons-react'
import { useMemo, type ReactNode, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { Hidden } from '../../../contract/schemas/message.ts'
import { themeTint } from '../../theme/theme-colors.ts'
import { KeyCaps } from '../../ui/shortcuts/shortcut-help.tsx'
import type { ThemeKey } from './theme-codes.ts'
import { foldHidden, segmentText, type Mark, type Segment, type Stretch } from './text-segments.ts'
import classes from './text-with-spans.module.css'
import { keepFocus } from './keep-focus.ts'
import { readingMark } from './selected-words.ts'
import { rejoinLines } from './rejoin-lines.ts'
import { inkOf } from './theme-name.tsx'

interface TextWithSpansProps {
  readonly text: string
  readonly hidden: readonly Hidden[]
  readonly marks: readonly Mark[]
  readonly themesById: ReadonlyMap<string, ThemeKey>
  /** Shows quotes, signature and greeting too, small and grey where they stand. */
  readonly showsHidden: boolean
  readonly onToggleHidden: () => void
  /** Of the words, for the reading voice; null where it is not sure. */
  readonly language: string | null
  /** Smaller, for a letter that only stands beside the one that is read. */
  readonly quiet?: boolean
  readonly ref?: Ref<HTMLDivElement>
}

/** A verbatim to read: the writer's own words, the coded ones coloured, underlined and named. */
export function TextWithSpans(props: TextWithSpansProps) {
  const { text, hidden, marks, showsHidden, language, quiet = false, ref } = props
  const segments = useMemo(() => segmentText(rejoinLines(text), hidden, marks), [text, hidden, marks])
  const stretches = useMemo(
    () => (showsHidden ? segments.map((segment): Stretch => ({ kind: 'shown', segment })) : foldHidden(segments)),
    [segments, showsHidden],
  )
  return (
    <div
      ref={ref}
      className={classes['text']}
      data-quiet={quiet}
      {...(quiet ? {} : { [readingMark]: '' })}
      {...(language ? { lang: language } : {})}
    >
      {stretches.map(stretch =>
        stretch.kind === 'folded' ? (
          <Fold key={`fold-${stretch.from}`} stretch={stretch} onOpen={props.onToggleHidden} />
        ) : (
          <Words key={stretch.segment.from} segment={stretch.segment} themesById={props.themesById} />
        ),
      )}
    </div>
  )
}

interface FoldProps {
  readonly stretch: Extract<Stretch, { readonly kind: 'folded' }>
  readonly onOpen: () => void
}

function Fold({ stretch, onOpen }: FoldProps) {
  const { t } = useTranslation('verbatims')
  return (
    <button type="button" className={classes['fold']} onMouseDown={keepFocus} onClick={onOpen}>
      <IconDots size={16} aria-hidden />
      <span className="visually-hidden">{t('fold.hidden')}</span>
      {stretch.lines > 2
        ? t('fold.label', { what: t(`fold.${stretch.what}`), count: stretch.lines })
        : t(`fold.${stretch.what}`)}
      {stretch.lines > 2 && <KeyCaps keys="h" />}
    </button>
  )
}

interface WordsProps {
  readonly segment: Segment
  readonly themesById: ReadonlyMap<string, ThemeKey>
}

/** `data-from` lets a selection be counted back into the whole text. */
function Words({ segment, themesById }: WordsProps) {
  const words: ReactNode = (
    <span data-from={segment.from} className={segment.hidden ? classes['hidden'] : undefined}>
      {segment.text}
    </span>
  )
  const ending = segment.marks.filter(mark => mark.span[1] === segment.until)
  return (
    <>
      {segment.marks.reduce((inner, mark, depth) => {
        const theme = themesById.get(mark.themeId)
        return theme ? <Marked key={mark.themeId} theme={theme} depth={depth} words={inner} /> : inner
      }, words)}
      {ending.map(mark => {
        const theme = themesById.get(mark.themeId)
        return theme && <Tag key={`${mark.themeId}-${mark.span[0]}`} theme={theme} mark={mark} />
      })}
    </>
  )
}

interface MarkedProps {
  readonly theme: ThemeKey
  /** 0 lies innermost; each further one draws its line a little lower, so that none hides another. */
  readonly depth: number
  readonly words: ReactNode
}

const Marked = ({ theme, depth, words }: MarkedProps) => (
  <mark
    className={classes['mark']}
    style={{
      backgroundColor: themeTint(theme.color),
      ...inkOf(theme),
      textUnderlineOffset: `${0.22 + depth * 0.2}em`,
    }}
  >
    {words}
  </mark>
)

const signs = { positive: '+', negative: '−', neutral: '', mixed: '±' } as const

function Tag({ theme, mark }: { readonly theme: ThemeKey; readonly mark: Mark }) {
  const { t } = useTranslation('verbatims')
  return (
    <span className={classes['tag']} style={inkOf(theme)}>
      <span aria-hidden>
        {theme.code}
        {mark.polarity && signs[mark.polarity]}
      </span>
      <span className="visually-hidden">
        {t('mark.spoken', { theme: theme.name, polarity: mark.polarity ? t(`sentiment.${mark.polarity}`) : '' })}
      </span>
    </span>
  )
}
