import { useReportWords } from '../report-words.ts'
import { Block, Section } from '../section.tsx'

const TASKS = [1, 2, 3, 4, 5]

/** Blank lines to be filled in by hand. */
export function NextMonthSection() {
  const { t } = useReportWords()
  return (
    <Section title={t('report:sections.next')} lead={t('report:next.lead')} staysWithLast>
      <Block>
        <table className="gwr-writing gwr-tasks">
          <thead>
            <tr>
              <th scope="col" aria-hidden />
              <th scope="col">{t('report:next.task')}</th>
              <th scope="col">{t('report:next.who')}</th>
              <th scope="col">{t('report:next.until')}</th>
            </tr>
          </thead>
          <tbody>
            {TASKS.map(task => (
              <tr key={task}>
                <th scope="row">{task}</th>
                <td />
                <td />
                <td />
              </tr>
            ))}
          </tbody>
        </table>
        <p className="gwr-signature">{t('report:next.signature')}</p>
      </Block>
    </Section>
  )
}
