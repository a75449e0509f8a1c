import type { MonthReport } from '../../../contract/schemas/report.ts'
import { intakeLead } from '../leads.ts'
import { useReportWords } from '../report-words.ts'
import { Definition, Section } from '../section.tsx'
import { IntakeChannels } from './intake-channels.tsx'
import { IntakeHistory, sumTypes } from './intake-history.tsx'

interface IntakeSectionProps {
  readonly report: MonthReport
}

/** Page 2: what came in, by type and by channel. */
export function IntakeSection({ report }: IntakeSectionProps) {
  const words = useReportWords()
  const { t } = words
  const hasHistory = report.overview.byType.some(month => sumTypes(month) > 0)
  return (
    <Section title={t('report:sections.intake')} lead={intakeLead(words, report)} newPage={hasHistory}>
      {hasHistory && <IntakeHistory report={report} />}
      {report.overview.reviewed.of > 0 && <IntakeChannels report={report} />}
      <Definition>
        {t('figures:K1.definition')} {t('report:plus')}
      </Definition>
    </Section>
  )
}
