import { Button } from '@mantine/core'
import { IconRestore } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { TakenBack } from '../../contract/schemas/source.ts'
import { valueOr } from '../api/loadable.ts'
import { useCall } from '../api/use-call.ts'
import { useCommand } from '../api/use-command.ts'
import { useImportDraft } from './import-draft.tsx'
import classes from './source-history.module.css'

const none: readonly TakenBack[] = []

/** Imports that were taken back; each can be done again, with what was decided on its letters. */
export function TakenBackImports() {
  const { t } = useTranslation('intake')
  const imports = valueOr(useCall('sources.taken-back', {}), none)
  const { setJobId } = useImportDraft()
  const again = useCommand('sources.again')
  const start = async (id: number) => {
    const job = await again.run({ id })
    if (job) setJobId(job.jobId)
  }
  if (imports.length === 0) return null
  return (
    <section className={classes['taken']} aria-label={t('history.takenBack')}>
      <h3>{t('history.takenBack')}</h3>
      <p>{t('history.takenBackNote')}</p>
      <ul>
        {imports.map(({ id, name, path, isThere }) => (
          <li key={id}>
            <span title={path}>
              {name}
              {!isThere && <small>{t('history.fileGone')}</small>}
            </span>
            <Button
              variant="default"
              size="compact-sm"
              leftSection={<IconRestore size={16} aria-hidden />}
              aria-label={t('history.againOf', { name })}
              disabled={!isThere}
              loading={again.pending}
              onClick={() => void start(id)}
            >
              {t('history.again')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
