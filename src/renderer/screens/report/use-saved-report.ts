import { useTranslation } from 'react-i18next'
import type { ReportFormat } from '../../../contract/host.ts'
import type { UiLanguage } from '../../../contract/schemas/language.ts'
import { useCommand } from '../../api/use-command.ts'
import { useHandOver } from '../../api/use-hand-over.ts'

/** Writes the report to a file; in the browser it is downloaded. */
export function useSavedReport(month: string | null, language: UiLanguage) {
  const { t } = useTranslation('report-screen')
  const handOver = useHandOver()
  const command = useCommand('host.save-report')
  return {
    saving: command.pending,
    save: async (format: ReportFormat) => {
      if (month === null) return
      handOver(await command.run({ month, format, language }), path => t('saved', { path }))
    },
  }
}
