import type { MonthReport } from '../../../contract/schemas/report.ts'
import { useReportWords } from '../report-words.ts'
import { Block } from '../section.tsx'
import { TallyText } from '../tally.tsx'

interface ThemeExtrasProps {
  readonly report: MonthReport
}

export function PairTable({ report }: ThemeExtrasProps) {
  const { t, number, themeName } = useReportWords()
  const { pairs } = report.themes
  return (
    <Block title={t('report:themes.pairs')}>
      {pairs.length === 0 ? (
        <p>{t('report:themes.noPairs')}</p>
      ) : (
        <>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('report:themes.pair')}</th>
                <th scope="col" className="gwr-number">
                  {t('report:themes.cases')}
                </th>
                <th scope="col" className="gwr-number">
                  {t('report:themes.lift')}
                </th>
              </tr>
            </thead>
            <tbody>
              {pairs.map(({ a, b, cases, unreviewed, lift }) => (
                <tr key={`${a} ${b}`}>
                  <th scope="row">
                    {themeName(a)} + {themeName(b)}
                  </th>
                  <td className="gwr-number">
                    <TallyText n={cases} unreviewed={unreviewed} />
                  </td>
                  <td className="gwr-number">{number(lift, 1)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="gwr-note">{t('report:themes.pairsNote')}</p>
        </>
      )}
    </Block>
  )
}

export function NewTermTable({ report }: ThemeExtrasProps) {
  const { t, number } = useReportWords()
  const { newTerms } = report.themes
  return (
    <Block title={t('report:themes.newTerms')}>
      {newTerms.length === 0 ? (
        <p>{t('report:themes.noNewTerms')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('report:themes.term')}</th>
              <th scope="col" className="gwr-number">
                {t('report:themes.now')}
              </th>
              <th scope="col" className="gwr-number">
                {t('report:themes.before')}
              </th>
            </tr>
          </thead>
          <tbody>
            {newTerms.map(({ term, cases, before }) => (
              <tr key={term}>
                <th scope="row">{term}</th>
                <td className="gwr-number">{number(cases)}</td>
                <td className="gwr-number">{number(before)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Block>
  )
}
