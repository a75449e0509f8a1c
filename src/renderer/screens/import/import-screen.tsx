import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useCall } from '../../api/use-call.ts'
import { useJob, useRunningJobs } from '../../api/use-jobs.ts'
import { ExportGuides } from '../../intake/export-guides.tsx'
import { FileChooser } from '../../intake/file-chooser.tsx'
import { useImportDraft } from '../../intake/import-draft.tsx'
import { ImportProgress } from '../../intake/import-progress.tsx'
import { ImportResult } from '../../intake/import-result.tsx'
import { PreparationView } from '../../intake/preparation-view.tsx'
import { SourceHistory } from '../../intake/source-history.tsx'
import { Page, Panel } from '../../ui/page.tsx'

/** Files come in here; above what is chosen, running or just done, below all imports so far. */
export function ImportScreen() {
  const { t } = useTranslation('intake')
  const { paths } = useImportDraft()
  const running = useRunningJobs().find(job => job.kind !== 'tag')
  const sources = useCall('sources.list', {})
  return (
    <Page title={t('title')} lead={t('lead')}>
      {running ? <ImportProgress job={running} /> : <LastResult />}
      <FileChooser compact={paths.length > 0 || running !== undefined} />
      {paths.length > 0 && (
        <Panel title={t('prepare')}>
          <PreparationView />
        </Panel>
      )}
      <Panel title={t('history.title')}>
        <SourceHistory sources={sources} />
      </Panel>
      <Panel title={t('guides')}>
        <ExportGuides />
      </Panel>
    </Page>
  )
}

/** The import of this sitting, until the owner has read how it ended. */
function LastResult() {
  const { t } = useTranslation('intake')
  const { jobId, setJobId } = useImportDraft()
  const job = useJob(jobId)
  if (!job || job.state === 'running') return null
  return (
    <ImportResult job={job} onClose={() => setJobId(null)}>
      <Button component={Link} href="/">
        {t('toOverview')}
      </Button>
      <Button component={Link} href="/review" variant="default">
        {t('toReview')}
      </Button>
    </ImportResult>
  )
}
