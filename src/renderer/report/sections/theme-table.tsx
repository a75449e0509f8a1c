import type { Tally, ThemeLine } from '../../../contract/schemas/report.ts'
import { BarCell } from '../../charts/bar-cell.tsx'
import { softHyphens } from '../../ui/soft-hyphens.ts'
import { useReportWords } from '../report-words.ts'
import { TallyText, sumTally } from '../tally.tsx'
import { casesOf } from './theme-cases.ts'

/** Bars with their numbers, the tone of what was said, and the word for the change. */
export function ThemeTable({ lines }: { readonly lines: readonly ThemeLine[] }) {
  const { t, themeName } = useReportWords()
  const most = Math.max(...lines.map(casesOf))
  return (
    <table className="gwr-bars">
      <thead>
        <tr>
          <th scope="col">{t('report:themes.theme')}</th>
          <th scope="col" colSpan={2} className="gwr-number">
            {t('report:themes.cases')}
          </th>
          <th scope="col">{t('report:themes.polarity')}</th>
          <th scope="col">{t('report:themes.change')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(line => (
          <tr key={line.themeId}>
            <th scope="row">{softHyphens(themeName(line.themeId), 20)}</th>
            <td className="gwr-bar-cell">
              <BarCell amount={{ n: line.cases, unreviewed: line.unreviewed }} most={most} width={130} />
            </td>
            <td className="gwr-number">
              <TallyText n={line.cases} unreviewed={line.unreviewed} />
            </td>
            <td>
              <Tone line={line} />
            </td>
            <td>
              <Change line={line} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** "9 negativ, 3 positiv", suggestions included; neutral cases go without saying. */
function Tone({ line }: { readonly line: ThemeLine }) {
  const { t, number } = useReportWords()
  const told = (['negative', 'positive', 'mixed'] as const).flatMap(polarity => {
    const tally: Tally = line[polarity]
    const count = sumTally(tally)
    return count === 0 ? [] : [`${number(count)}\u00a0${t(`report:themes.${polarity}`)}`]
  })
  return told.length === 0 ? <span className="gwr-zero">–</span> : told.join(', ')
}

/** The confirmed change; where too little is confirmed, the suggested one, marked as such. */
function Change({ line: { change, changeWithUnreviewed, shifted } }: { readonly line: ThemeLine }) {
  const { t } = useReportWords()
  const isSuggested = change === 'too-few' && changeWithUnreviewed !== 'too-few'
  const word = isSuggested ? changeWithUnreviewed : change
  const isStriking = word === 'more' || word === 'fewer'
  const sign = { more: '▲ ', fewer: '▼ ', usual: '', 'too-few': '' }[word]
  return (
    <span className={isStriking ? 'gwr-striking' : 'gwr-soft'}>
      {sign}
      {t(`report:themes.${word}`)}
      {isSuggested && isStriking && <span className="gwr-plus"> ({t('report:themes.suggested')})</span>}
      {shifted === true && <span className="gwr-soft">; {t('report:themes.shifted')}</span>}
    </span>
  )
}
