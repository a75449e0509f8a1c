import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { WorkspaceInfo } from '../../../contract/schemas/workspace.ts'
import { ExportGuides } from '../../intake/export-guides.tsx'
import { FileChooser } from '../../intake/file-chooser.tsx'
import { useImportDraft } from '../../intake/import-draft.tsx'
import { ImportProgress } from '../../intake/import-progress.tsx'
import { ImportResult } from '../../intake/import-result.tsx'
import { useCurrentImport } from '../../intake/use-current-import.ts'
import { PreparationView } from '../../intake/preparation-view.tsx'
import { Brand } from '../../shell/brand.tsx'
import { AppearanceMenu } from '../../shell/appearance-menu.tsx'
import { LoadingState } from '../../ui/states/loading-state.tsx'
import { isSample } from '../../workspace/paths.ts'
import classes from './first-run.module.css'
import { Steps } from './steps.tsx'
import { WorkspaceStep } from './workspace-step.tsx'

interface FirstRunProps {
  /** Null until there is a workspace. */
  readonly workspace: WorkspaceInfo | null
  /** Another workspace is wanted while one is open. */
  readonly startsOver: boolean
  /** Leaves for the overview. */
  readonly onLeave: () => void
}

/** From nothing to the first insight in three steps: a place, an export, the own addresses. */
export function FirstRun({ workspace, startsOver, onLeave }: FirstRunProps) {
  const { t } = useTranslation('first-run')
  const { t: frame } = useTranslation('frame')
  const { paths } = useImportDraft()
  const job = useCurrentImport()
  // The sample shop's job is announced a moment after its workspace.
  const isOnItsWay = job === null && workspace !== null && isSample(workspace.path)
  const hasFiles = paths.length > 0 || job !== null || isOnItsWay
  const step = startsOver || (workspace === null && job === null) ? 0 : hasFiles ? 2 : 1
  return (
    <div className={classes['page']}>
      <header className={classes['top']}>
        <Brand />
        <div className={classes['end']}>
          {(startsOver || workspace) && job?.state !== 'done' && (
            <Button variant="subtle" onClick={onLeave}>
              {startsOver ? t('back') : job?.state === 'running' ? t('meanwhile') : t('later')}
            </Button>
          )}
          <AppearanceMenu label={frame('appearance.label')} />
        </div>
      </header>
      <main className={classes['main']}>
        <Steps
          at={job && !startsOver ? allSteps : step}
          names={[t('steps.place'), t('steps.export'), t('steps.addresses')]}
        />
        {step === 0 && <WorkspaceStep />}
        {step === 1 && <ExportStep />}
        {step === 2 && (isOnItsWay ? <Reading /> : <ImportStep onLeave={onLeave} />)}
      </main>
    </div>
  )
}

const allSteps = 3

function Reading() {
  const { t } = useTranslation('first-run')
  return (
    <>
      <h1 className={classes['title']}>{t('reading')}</h1>
      <LoadingState />
    </>
  )
}

function ExportStep() {
  const { t } = useTranslation('first-run')
  return (
    <>
      <h1 className={classes['title']}>{t('export.title')}</h1>
      <p className={classes['lead']}>{t('export.lead')}</p>
      <FileChooser hasFocus />
      <section className={classes['surface']} aria-label={t('export.guides')}>
        <h2 className={classes['subtitle']}>{t('export.guides')}</h2>
        <ExportGuides />
      </section>
    </>
  )
}

function ImportStep({ onLeave }: { readonly onLeave: () => void }) {
  const { t } = useTranslation('first-run')
  const { paths, retry } = useImportDraft()
  const job = useCurrentImport()
  if (!job || (paths.length > 0 && job.state !== 'running'))
    return (
      <>
        <h1 className={classes['title']}>{t('addresses.title')}</h1>
        <section className={classes['surface']}>
          <PreparationView hasFocus />
        </section>
      </>
    )
  return (
    <>
      <h1 className={classes['title']}>{job.state === 'running' ? t('reading') : t('done')}</h1>
      {job.state === 'running' ? (
        <ImportProgress job={job} />
      ) : (
        <ImportResult job={job}>
          {(job.summary?.imported ?? 0) > 0 ? (
            <Button size="md" onClick={onLeave} autoFocus>
              {t('toOverview')}
            </Button>
          ) : (
            <Button size="md" onClick={() => retry()}>
              {t('again')}
            </Button>
          )}
        </ImportResult>
      )}
    </>
  )
}
