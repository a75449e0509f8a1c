import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { JobSnapshot } from '../../../contract/schemas/job.ts'
import { useCall } from '../../api/use-call.ts'
import { ExportGuides } from '../../intake/export-guides.tsx'
import { FileChooser } from '../../intake/file-chooser.tsx'
import { useImportDraft } from '../../intake/import-draft.tsx'
import { ImportProgress } from '../../intake/import-progress.tsx'
import { ImportResult } from '../../intake/import-result.tsx'
import { PreparationView } from '../../intake/preparation-view.tsx'
import { SourceHistory } from '../../intake/source-history.tsx'
import { useCurrentImport } from '../../intake/use-current-import.ts'
import { Page, Panel } from '../../ui/page.tsx'

/** Files come in here; above what is chosen, running or just done, below all imports so far. */
export function ImportScreen() {
  const { t } = useTranslation('intake')
  const { paths } = useImportDraft()
  const job = useCurrentImport()
  const sources = useCall('sources.list', {})
  const isRunning = job?.state === 'running'
  return (
    <Page title={t('title')} lead={t('lead')}>
      {job && (isRunning ? <ImportProgress job={job} /> : <Result key={job.id} job={job} />)}
      <FileChooser compact={paths.length > 0 || isRunning} />
      {paths.length > 0 && (
        <Panel title={t('prepare')}>
          <PreparationView hasFocus />
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

/** How the import of this sitting ended, until the owner has read it. */
function Result({ job }: { readonly job: JobSnapshot }) {
  const { t } = useTranslation('intake')
  const { setJobId, retry } = useImportDraft()
  const [closed, setClosed] = useState(false)
  const close = () => {
    setClosed(true)
    setJobId(null)
  }
  if (closed) return null
  return (
    <ImportResult job={job} onClose={close}>
      {job.state === 'done' ? (
        <>
          <Button component={Link} href="/">
            {t('toOverview')}
          </Button>
          <Button component={Link} href="/review" variant="default">
            {t('toReview')}
          </Button>
        </>
      ) : (
        <Button onClick={() => retry()}>{t('retry')}</Button>
      )}
    </ImportResult>
  )
}
