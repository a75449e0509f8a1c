import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ThemeProfile } from '../../../contract/schemas/theme-profile.ts'
import type { Loadable } from '../../api/loadable.ts'
import { Show } from '../../ui/states/show.tsx'
import { useFormat } from '../../use-format.ts'
import { MarkedText } from '../search/marked-text.tsx'
import classes from './learned-tab.module.css'
import { QualityPanel, type QualityPanelProps } from './quality-panel.tsx'

interface LearnedTabProps extends QualityPanelProps {
  readonly profile: Loadable<ThemeProfile>
}

/** What the program has learned of the theme from the owner's decisions, and how well it does. */
export const LearnedTab = ({ profile, ...quality }: LearnedTabProps) => (
  <div className={classes['page']}>
    <QualityPanel {...quality} />
    <Show of={profile} compact>
      {known => <Profile known={known} />}
    </Show>
  </div>
)

function Profile({ known }: { readonly known: ThemeProfile }) {
  const { t } = useTranslation('codebook')
  const format = useFormat()
  return (
    <>
      <p className={classes['training']}>
        {t('learned.training', {
          count: known.reviewed,
          bearing: format.number(known.bearing),
          reviewed: format.number(known.reviewed),
        })}
        {!known.learned && ` ${t('learned.notYet')}`}
      </p>
      <WordList title={t('learned.for')} words={known.speaksFor} />
      <WordList title={t('learned.against')} words={known.speaksAgainst} against />
      <Drift drift={known.drift} />
      <div className={classes['columns']}>
        <Examples title={t('learned.examplesFor')} examples={known.examplesFor} />
        <Examples title={t('learned.examplesAgainst')} examples={known.examplesAgainst} />
      </div>
    </>
  )
}

interface WordListProps {
  readonly title: string
  readonly words: ThemeProfile['speaksFor']
  readonly against?: boolean
}

function WordList({ title, words, against = false }: WordListProps) {
  const { t } = useTranslation('codebook')
  const format = useFormat()
  if (words.length === 0) return null
  const most = Math.max(...words.map(({ weight }) => Math.abs(weight)))
  return (
    <section aria-label={title}>
      <h3 className={classes['title']}>{title}</h3>
      <ul className={classes['words']}>
        {words.map(({ word, weight, letters }) => {
          const values = { word, weight: format.number(weight, 2), letters: format.number(letters) }
          return (
            <li key={word} className={classes['word']} data-against={against} title={t('learned.word', values)}>
              <span className={classes['weight']} style={{ width: `${(Math.abs(weight) / most) * 100}%` }} />
              <span className={classes['wordText']}>{word}</span>
              <span className="visually-hidden">{t('learned.word', values)}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Drift({ drift }: { readonly drift: ThemeProfile['drift'] }) {
  const { t } = useTranslation('codebook')
  const format = useFormat()
  if (drift === null) return null
  const share = (n: number, of: number) => format.percent(of === 0 ? 0 : n / of, 1)
  return (
    <section aria-label={t('learned.driftTitle')}>
      <h3 className={classes['title']}>{t('learned.driftTitle')}</h3>
      <p className={classes['sentence']}>
        {t('learned.drift', {
          month: format.month(drift.month),
          bearing: format.number(drift.bearing),
          letters: format.number(drift.letters),
          share: share(drift.bearing, drift.letters),
          before: format.number(drift.before.bearing),
          shareBefore: share(drift.before.bearing, drift.before.letters),
        })}{' '}
        {drift.newWords.length > 0 && t('learned.newWords', { words: format.list(drift.newWords) })}
      </p>
    </section>
  )
}

function Examples({ title, examples }: { readonly title: string; readonly examples: ThemeProfile['examplesFor'] }) {
  const { t } = useTranslation('codebook')
  return (
    <section aria-label={title}>
      <h3 className={classes['title']}>{title}</h3>
      {examples.length === 0 && <p className={classes['sentence']}>{t('learned.noExamples')}</p>}
      <ul className={classes['examples']}>
        {examples.map(example => (
          <li key={example.verbatimId}>
            <Link href={`/verbatims?at=${example.verbatimId}`} className={classes['example']}>
              <MarkedText text={example.snippet} marks={example.marks} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
