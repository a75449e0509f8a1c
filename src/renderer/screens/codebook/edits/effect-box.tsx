import { useTranslation } from 'react-i18next'
import type { CodebookEffect } from '../../../../contract/schemas/codebook-edit.ts'
import type { Loadable } from '../../../api/loadable.ts'
import figures from '../../../ui/list/figures.module.css'
import { Show } from '../../../ui/states/show.tsx'
import { useFormat, useLanguage } from '../../../use-format.ts'
import classes from './edits.module.css'

/** What an edit changes, before it is done: letters, decisions, reports. */
export function EffectBox({ effect }: { readonly effect: Loadable<CodebookEffect> }) {
  const { t } = useTranslation('codebook')
  return (
    <section className={classes['effect']} aria-label={t('effect.title')} aria-live="polite">
      <p className={classes['effectTitle']}>{t('effect.title')}</p>
      <Show of={effect} compact>
        {known => <Effect effect={known} />}
      </Show>
    </section>
  )
}

function Effect({ effect }: { readonly effect: CodebookEffect }) {
  const { t } = useTranslation('codebook')
  const format = useFormat()
  const counted = (key: 'verbatims' | 'decisions' | 'reports' | 'retagged', n: number) =>
    t(`effect.${key}`, { count: n, number: format.number(n) })
  if (effect.themes.length === 0 && effect.decisions === 0 && effect.retagged === 0)
    return <p className={classes['sentence']}>{t('effect.nothing')}</p>
  return (
    <>
      <ul className={classes['facts']}>
        {effect.verbatims > 0 && <li>{counted('verbatims', effect.verbatims)}</li>}
        <li>{effect.decisions > 0 ? counted('decisions', effect.decisions) : t('effect.noDecisions')}</li>
        <li>{effect.reports > 0 ? counted('reports', effect.reports) : t('effect.noReports')}</li>
        {effect.retagged > 0 && <li>{counted('retagged', effect.retagged)}</li>}
      </ul>
      <ThemeTable themes={effect.themes} />
      <Months effect={effect} />
    </>
  )
}

const amounts = ['confirmed', 'suggested', 'cases'] as const

function ThemeTable({ themes }: Pick<CodebookEffect, 'themes'>) {
  const { t } = useTranslation('codebook')
  const format = useFormat()
  const language = useLanguage()
  if (themes.length === 0) return null
  return (
    <table className={`${figures['figures']} ${classes['table']}`}>
      <thead>
        <tr>
          <th scope="col">{t('effect.theme')}</th>
          {amounts.map(amount => (
            <th key={amount} scope="col">
              {t(`effect.${amount}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {themes.map(({ themeId, name, before, after }) => (
          <tr key={themeId}>
            <th scope="row">
              {name[language] || name.de}
              {after === null && <span className={classes['tag']}>{t('effect.gone')}</span>}
              {before === null && <span className={classes['tag']}>{t('effect.new')}</span>}
            </th>
            {amounts.map(amount => (
              <td key={amount}>
                <Amount before={before?.[amount] ?? 0} after={after?.[amount] ?? 0} show={format.number} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface AmountProps {
  readonly before: number
  readonly after: number
  readonly show: (value: number) => string
}

const Amount = ({ before, after, show }: AmountProps) =>
  before === after ? (
    <span className={classes['same']}>{show(before)}</span>
  ) : (
    <>
      <span className={classes['same']}>{show(before)} → </span>
      {show(after)}
    </>
  )

function Months({ effect }: { readonly effect: CodebookEffect }) {
  const { t } = useTranslation('codebook')
  const format = useFormat()
  const language = useLanguage()
  const nameOf = (id: string) => {
    const name = effect.themes.find(({ themeId }) => themeId === id)?.name
    return name ? name[language] || name.de : id
  }
  const [newest] = effect.months
  if (!newest) return null
  return (
    <p className={classes['sentence']}>
      {effect.months
        .filter(({ month }) => month === newest.month)
        .map(({ month, themeId, before, after }) =>
          t('effect.month', {
            month: format.month(month),
            name: nameOf(themeId),
            before: format.number(before),
            after: format.number(after),
          }),
        )
        .join(' · ')}
    </p>
  )
}
