import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Agreement } from '../../../contract/schemas/review.ts'
import { useCall } from '../../api/use-call.ts'
import { verbatimsLink, withAt } from '../../navigation/verbatims-link.ts'
import { Show } from '../../ui/states/show.tsx'
import { useFormat } from '../../use-format.ts'
import { ThemeSigns } from '../verbatims/theme-name.tsx'
import type { Themes } from '../verbatims/use-themes.ts'
import classes from './agreement-panel.module.css'

/** How well the two looks agree, and the letters where they do not. */
export function AgreementPanel({ themes }: { readonly themes: Themes }) {
  const agreement = useCall('review.agreement', {}, { keepLast: true })
  return (
    <Show of={agreement} compact>
      {value => <AgreementFigures agreement={value} themes={themes} />}
    </Show>
  )
}

/** The end of a second look. */
export function SecondLookDone({ themes }: { readonly themes: Themes }) {
  const { t } = useTranslation('review')
  return (
    <div className={classes['end']}>
      <h2>{t('second.done')}</h2>
      <AgreementPanel themes={themes} />
    </div>
  )
}

interface AgreementFiguresProps {
  readonly agreement: Agreement
  readonly themes: Themes
}

function AgreementFigures({ agreement, themes }: AgreementFiguresProps) {
  const { t } = useTranslation('review')
  const { letters, enough, differing } = agreement
  if (letters < enough) return <p className={classes['note']}>{t('second.few', { count: letters, enough })}</p>
  return (
    <section className={classes['panel']} aria-label={t('second.agreement')}>
      <dl className={classes['figures']}>
        {(['themes', 'sentiment', 'type'] as const).map(field => (
          <div key={field}>
            <dt>{t(`second.${field}`)}</dt>
            <dd>
              <Kappa value={agreement[field]} />
            </dd>
          </div>
        ))}
      </dl>
      <p className={classes['note']}>{t('second.definition', { count: letters })}</p>
      {differing.length > 0 && <h2 className={classes['heading']}>{t('second.differing')}</h2>}
      <ul className={classes['letters']}>
        {differing.map(({ row, first, second }) => (
          <li key={row.id}>
            <Link className={classes['link']} href={withAt(verbatimsLink({ reviewed: true }), row.id)}>
              {row.title || t('second.untitled')}
            </Link>
            <span>
              {t('second.first')} <ThemeSigns themeIds={first} themesById={themes.byId} />
              {first.length === 0 && '–'}
            </span>
            <span>
              {t('second.second')} <ThemeSigns themeIds={second} themesById={themes.byId} />
              {second.length === 0 && '–'}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** In words too: hardly anybody knows what 0,6 is worth (the bounds are Landis and Koch's). */
function Kappa({ value }: { readonly value: number | null }) {
  const { t } = useTranslation('review')
  const format = useFormat()
  if (value === null) return <>{t('second.undefined')}</>
  const word = value >= 0.8 ? 'high' : value >= 0.6 ? 'good' : value >= 0.4 ? 'fair' : 'low'
  return (
    <>
      {format.number(Math.round(value * 100) / 100 || 0)}{' '}
      <span className={classes['word']}>{t(`second.word.${word}`)}</span>
    </>
  )
}
