import { Button } from '@mantine/core'
import { IconCircleCheck, IconCircleX, IconPlayerPause } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { fileName } from '../../contract/file-name.ts'
import type { JobSnapshot } from '../../contract/schemas/job.ts'
import type { ImportSummary } from '../../contract/schemas/source.ts'
import { verbatimsLink } from '../navigation/verbatims-link.ts'
import { intoView } from '../ui/into-view.ts'
import { useFormat } from '../use-format.ts'
import classes from './import-result.module.css'
import { useImportDraft } from './import-draft.tsx'
import { DuplicatesOfSource } from './duplicates-of-source.tsx'
import { SkippedItems } from './skipped-items.tsx'

interface ImportResultProps {
  readonly job: JobSnapshot
  readonly onClose?: () => void
  /** Buttons for what comes next. */
  readonly children?: ReactNode
}

/** How an import ended, in words, with the list behind each number. */
export function ImportResult({ job, onClose, children }: ImportResultProps) {
  const { t } = useTranslation('intake')
  const Icon = job.state === 'done' ? IconCircleCheck : job.state === 'cancelled' ? IconPlayerPause : IconCircleX
  return (
    <section ref={intoView} className={classes['result']} data-state={job.state} aria-label={t('result.title')}>
      <div className={classes['head']} role="status">
        <Icon size={26} aria-hidden />
        <h2 className={classes['title']}>{t(`result.states.${job.state}`)}</h2>
      </div>
      {job.error && <JobError job={job} />}
      {job.summary && <Summary summary={job.summary} />}
      <div className={classes['actions']}>
        {children}
        {onClose && (
          <Button variant="default" onClick={onClose}>
            {t('result.close')}
          </Button>
        )}
      </div>
    </section>
  )
}

function JobError({ job }: { readonly job: JobSnapshot }) {
  const { t } = useTranslation('errors')
  const { code, params } = job.error ?? { code: 'internal', params: {} }
  const sentence = (t as unknown as (key: string, values: object) => string)(code, { name: job.subject, ...params })
  return <p className={classes['text']}>{sentence}</p>
}

function Summary({ summary }: { readonly summary: ImportSummary }) {
  const { t } = useTranslation('intake')
  const format = useFormat()
  return (
    <>
      <p className={classes['text']}>
        {t('result.read', {
          count: summary.read,
          bytes: format.bytes(summary.bytes),
          time: format.duration(summary.seconds),
        })}
      </p>
      <ul className={classes['numbers']}>
        <li>
          <ImportedLinks summary={summary} />
        </li>
        <li>
          <DuplicateLinks summary={summary} />
        </li>
        <li>
          {summary.skippedTotal === 0 ? (
            t('result.skipped', { count: 0 })
          ) : (
            <SkippedItems items={summary.skipped} total={summary.skippedTotal} />
          )}
        </li>
      </ul>
      {summary.erased !== undefined && (
        <p className={classes['text']}>{t('result.erased', { count: summary.erased })}</p>
      )}
      {summary.returned !== undefined && (
        <p className={classes['text']}>{t('result.returned', { count: summary.returned })}</p>
      )}
      {summary.unfinished !== undefined && <Unfinished paths={summary.unfinished} />}
      {summary.cutOff.map(({ source, locator }) => (
        <p key={source} className={classes['text']}>
          {t('result.cutOff', { name: fileName(source), locator })}
        </p>
      ))}
    </>
  )
}

/** Of several files those that were stopped or could not be read; they can be taken up again alone. */
function Unfinished({ paths }: { readonly paths: readonly string[] }) {
  const { t } = useTranslation('intake')
  const { retry } = useImportDraft()
  return (
    <p className={classes['text']}>
      {t('result.unfinished', { count: paths.length, names: paths.map(fileName).join(', ') })}{' '}
      <Button variant="default" size="compact-sm" onClick={() => retry(paths)}>
        {t('result.again')}
      </Button>
    </p>
  )
}

/** One list per source that held something known. */
function DuplicateLinks({ summary }: { readonly summary: ImportSummary }) {
  const { t } = useTranslation('intake')
  const sources = summary.sources.filter(source => source.duplicates > 0)
  const [only, ...others] = sources
  const total = t('result.duplicates', { count: summary.duplicates })
  if (!only) return total
  return (
    <>
      {others.length === 0 ? <DuplicatesOfSource source={only}>{total}</DuplicatesOfSource> : total}
      <small>{t('result.duplicatesNote')}</small>
      {others.length > 0 &&
        sources.map(source => (
          <small key={source.id}>
            <DuplicatesOfSource source={source}>
              {t('result.fromSource', { name: source.name, count: source.duplicates })}
            </DuplicatesOfSource>
          </small>
        ))}
    </>
  )
}

/** One link per source that brought something new. */
function ImportedLinks({ summary }: { readonly summary: ImportSummary }) {
  const { t } = useTranslation('intake')
  const sources = summary.sources.filter(source => source.imported > 0)
  const only = sources.length === 1 ? sources[0] : undefined
  if (only)
    return <Link href={verbatimsLink({ sourceId: only.id })}>{t('result.imported', { count: summary.imported })}</Link>
  return (
    <>
      {t('result.imported', { count: summary.imported })}
      {sources.map(source => (
        <small key={source.id}>
          <Link href={verbatimsLink({ sourceId: source.id })}>
            {t('result.fromSource', { name: source.name, count: source.imported })}
          </Link>
        </small>
      ))}
    </>
  )
}
