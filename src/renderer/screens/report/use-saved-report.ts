import { useTranslation } from 'react-i18next'
import type { ReportFormat } from '../../../contract/host.ts'
import type { UiLanguage } from '../../../contract/schemas/language.ts'
import { useNotices } from '../../api/notices.tsx'
import { download } from '../../api/download.ts'
import { useCommand } from '../../api/use-command.ts'

/** Writes the report to a file; in the browser it is downloaded. */
export function useSavedReport(month: string | null, language: UiLanguage) {
  const { t } = useTranslation('report-screen')
  const notices = useNotices()
  const command = useCommand('host.save-report')
  return {
    saving: command.pending,
    save: async (format: ReportFormat) => {
      if (month === null) return
      const saved = await command.run({ month, format, language })
      if (saved?.url) download(saved.url)
      if (saved?.path) notices.done(t('saved', { path: saved.path }))
    },
  }
}
