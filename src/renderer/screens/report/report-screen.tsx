import { useState } from 'react'
import { useLocation } from 'wouter'
import type { UiLanguage } from '../../../contract/schemas/language.ts'
import { loading } from '../../api/loadable.ts'
import { useCall } from '../../api/use-call.ts'
import { useCommand } from '../../api/use-command.ts'
import { useMonth } from '../../navigation/use-month.tsx'
import { verbatimsLink } from '../../navigation/verbatims-link.ts'
import { useLanguage } from '../../use-format.ts'
import { ReportView } from './report-view.tsx'
import { useSavedReport } from './use-saved-report.ts'

/** The month's report as it will print; quotes are approved here, one by one. */
export function ReportScreen() {
  const { month, months } = useMonth()
  const [, navigate] = useLocation()
  const spoken = useLanguage()
  const [chosen, setChosen] = useState<UiLanguage | null>(null)
  const language = chosen ?? spoken
  const report = useCall('report.month', { month: month ?? '2000-01' }, { enabled: month !== null, keepLast: true })
  const approve = useCommand('report.approve-quote')
  const saved = useSavedReport(month, language)
  return (
    <ReportView
      report={month === null ? loading : report}
      isEmptyHouse={months.length === 0}
      language={language}
      onLanguage={setChosen}
      onOpen={filter => navigate(verbatimsLink(filter))}
      onApprove={(verbatimId, approved, masked) => void (month && approve.run({ month, verbatimId, approved, masked }))}
      saving={saved.saving}
      onSave={format => void saved.save(format)}
    />
  )
}
