import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { SurveyPreview } from '../../contract/schemas/survey.ts'
import type { Loadable } from '../api/loadable.ts'
import { Show } from '../ui/states/show.tsx'
import { useFormat } from '../use-format.ts'
import classes from './survey.module.css'

/** What will come in from a table, and what stays out and why. */
export function SurveyForecast({ survey }: { readonly survey: Loadable<SurveyPreview | null> }) {
  const { t } = useTranslation('survey')
  return (
    <Show of={survey} compact loadingLabel={t('comes.looking')}>
      {counted => (counted === null ? null : <Forecast counted={counted} />)}
    </Show>
  )
}

function Forecast({ counted }: { readonly counted: SurveyPreview }) {
  const { t } = useTranslation('survey')
  const format = useFormat()
  return (
    <section className={classes['forecast']} aria-label={t('comes.title')}>
      <h3 className={classes['title']}>{t('comes.title')}</h3>
      <p className={classes['sum']} role="status" data-nothing={counted.respondents === 0}>
        {counted.respondents === 0
          ? t('comes.nothing')
          : t('comes.rows', { count: counted.respondents, rows: counted.rows })}
      </p>
      <ul className={classes['facts']}>
        {counted.answers.map(({ column, filled, empty }) => (
          <li key={column}>{t('comes.answers', { column, count: filled, empty })}</li>
        ))}
        {timeOf(t, counted, format.day).map(line => (
          <li key={line}>{line}</li>
        ))}
        {scoreOf(t, counted).map(line => (
          <li key={line}>{line}</li>
        ))}
        {counted.respondents > 0 &&
          counted.skipped.map(({ reason, count, first }) => (
            <li key={reason}>{t('comes.noWords', { count, first: format.list(first.map(String)) })}</li>
          ))}
      </ul>
    </section>
  )
}

function timeOf(t: TFunction<'survey'>, { dates }: SurveyPreview, day: (day: string) => string): string[] {
  const { from, until, missing } = dates
  return [
    ...(from !== null && until !== null ? [t('comes.dates', { from: day(from), until: day(until) })] : []),
    ...(missing > 0 ? [t('comes.undated', { count: missing })] : []),
  ]
}

function scoreOf(t: TFunction<'survey'>, { score }: SurveyPreview): string[] {
  if (score === null) return []
  const { found, missing, odd, oddExamples } = score
  return [
    t('comes.scores', { count: found, missing: missing + odd }),
    ...(odd > 0 ? [t('comes.odd', { count: odd, example: oddExamples[0] ?? '' })] : []),
  ]
}
