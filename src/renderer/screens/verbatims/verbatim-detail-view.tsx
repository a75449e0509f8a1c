import { Button } from '@mantine/core'
import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { VerbatimDetail } from '../../../contract/schemas/verbatim.ts'
import { useFormat } from '../../use-format.ts'
import { KeyCaps } from '../../ui/shortcuts/shortcut-help.tsx'
import { CodingWhy } from './coding-why.tsx'
import { marksOf } from './marks.ts'
import { OtherView } from './other-view.tsx'
import { TextWithSpans } from './text-with-spans.tsx'
import { ThemeName } from './theme-name.tsx'
import { ThreadList } from './thread-list.tsx'
import type { Themes } from './use-themes.ts'
import classes from './verbatim-detail-view.module.css'
import { VerbatimHead } from './verbatim-head.tsx'

interface VerbatimDetailViewProps {
  readonly detail: VerbatimDetail
  readonly themes: Themes
  readonly showsHidden: boolean
  readonly showsThread: boolean
  readonly onToggleHidden: () => void
  readonly onToggleThread: () => void
  readonly onOpen: (verbatimId: number) => void
  readonly onReview: () => void
}

/** A verbatim to look at: its words, what they were found to say, and where they come from. */
export function VerbatimDetailView(props: VerbatimDetailViewProps) {
  const { detail, themes } = props
  const kept = useMemo(() => detail.codings.filter(coding => coding.review !== 'rejected'), [detail])
  const marks = useMemo(
    () =>
      marksOf(
        kept,
        kept.map(coding => coding.themeId),
      ),
    [kept],
  )
  return (
    <article className={classes['detail']} aria-label={detail.title} tabIndex={0}>
      <div>
        <VerbatimHead detail={detail} gold={detail.gold} />
        <OtherView detail={detail} themes={themes} />
        <ThreadList detail={detail} opened={props.showsThread} onToggle={props.onToggleThread} onOpen={props.onOpen} />
        {detail.erasedAt === undefined ? (
          <TextWithSpans
            text={detail.text}
            hidden={detail.hidden}
            marks={marks}
            themesById={themes.byId}
            showsHidden={props.showsHidden}
            onToggleHidden={props.onToggleHidden}
            language={detail.language}
          />
        ) : (
          <ErasedText erasedAt={detail.erasedAt} />
        )}
      </div>
      <Findings detail={detail} themes={themes} onReview={props.onReview} />
    </article>
  )
}

function ErasedText({ erasedAt }: { readonly erasedAt: string }) {
  const { t } = useTranslation('persons')
  const format = useFormat()
  return <p className={classes['soft']}>{t('gone.text', { day: format.day(erasedAt) })}</p>
}

interface FindingsProps {
  readonly detail: VerbatimDetail
  readonly themes: Themes
  readonly onReview: () => void
}

function Findings({ detail, themes, onReview }: FindingsProps) {
  const { t } = useTranslation('verbatims')
  const codings = detail.codings.filter(coding => coding.review !== 'rejected')
  return (
    <section className={classes['findings']} aria-label={t('details.themes')}>
      <p className={classes['state']}>
        {detail.reviewed ? t('details.reviewed') : t('details.suggested')}
        {detail.erasedAt === undefined && (
          <Button size="compact-sm" variant="default" onClick={onReview} rightSection={<KeyCaps keys="enter" />}>
            {t('review')}
          </Button>
        )}
      </p>
      {codings.length === 0 && <p className={classes['soft']}>{t('details.nothing')}</p>}
      <ul className={classes['list']}>
        {codings.map(coding => {
          const theme = themes.byId.get(coding.themeId)
          return (
            theme && (
              <li key={coding.themeId} className={classes['coding']}>
                <ThemeName theme={theme} />
                <CodingWhy layer={coding.layer} confidence={coding.confidence} evidence={coding.evidence} />
              </li>
            )
          )
        })}
      </ul>
      <Values detail={detail} />
      {detail.note !== '' && <p>{detail.note}</p>}
      <p className={classes['soft']}>
        {t('details.source')}:{' '}
        {detail.sources.map(({ name, locator }) => (locator === '' ? name : `${name} (${locator})`)).join(', ')}
      </p>
    </section>
  )
}

/** Sentiment, type, cause and the rest, as far as they are known. */
function Values({ detail }: { readonly detail: VerbatimDetail }) {
  const { t } = useTranslation('verbatims')
  const values: readonly (readonly [string, ReactNode])[] = [
    [t('field.sentiment'), detail.sentiment && t(`sentiment.${detail.sentiment}`)],
    [t('field.type'), detail.type && t(`type.${detail.type}`)],
    [t('field.cause'), detail.cause && t(`cause.${detail.cause}`)],
    [t('field.outcome'), detail.outcome && t(`outcome.${detail.outcome}`)],
    [t('field.declineReason'), detail.declineReason && t(`declineReason.${detail.declineReason}`)],
    [t('field.refusal'), detail.refusal && t(`refusal.${detail.refusal}`)],
    [t('field.competitor'), detail.competitor],
  ]
  const known = values.filter(([, value]) => value !== null && value !== '')
  if (known.length === 0) return null
  return (
    <dl className={classes['values']}>
      {known.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
