import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ErrorReply } from '../../../contract/errors.ts'
import type { HostOutput } from '../../../contract/host.ts'
import { CallError } from '../../api/client.ts'
import { useErrorSentence } from '../../api/error-sentence.ts'
import { valueOr } from '../../api/loadable.ts'
import { useCall } from '../../api/use-call.ts'
import { useWorkspaces } from '../../workspace/use-workspaces.ts'
import { useFormat } from '../../use-format.ts'
import classes from './first-run.module.css'

type Trouble = NonNullable<HostOutput<'host.info'>['openTrouble']>

/** The workspace of last time could not be opened: why, and the ways to have it back. */
export function OpenTrouble({ trouble }: { readonly trouble: Trouble }) {
  const { t } = useTranslation('first-run')
  const { t: common } = useTranslation('common')
  const sentence = useErrorSentence()
  const { open, pending } = useWorkspaces()
  return (
    <section className={classes['trouble']} role="alert" aria-label={t('trouble.title')}>
      <IconAlertTriangle size={24} aria-hidden />
      <div>
        <h2 className={classes['subtitle']}>{t('trouble.title')}</h2>
        <p>{sentence(new CallError(trouble as ErrorReply))}</p>
        <p className={classes['note']}>{trouble.path}</p>
        <div className={classes['buttons']}>
          {isSpoilt(trouble) && <NewestBackup of={trouble.path} />}
          <Button variant="default" loading={pending} onClick={() => void open(trouble.path)} autoFocus>
            {common('retry')}
          </Button>
        </div>
      </div>
    </section>
  )
}

const isSpoilt = ({ code }: Trouble): boolean =>
  code === 'workspace.damaged' || code === 'workspace.not-a-workspace' || code === 'internal'

/** Puts the newest copy in its place and opens it; says so where there is none. */
function NewestBackup({ of }: { readonly of: string }) {
  const { t } = useTranslation('first-run')
  const format = useFormat()
  const { putBack, pending } = useWorkspaces()
  const found = valueOr(useCall('host.backups', { of }), null)
  const newest = found?.backups[0]
  if (found === null) return null
  if (!newest) return <p className={classes['note']}>{t('trouble.noBackup', { folder: found.folder })}</p>
  return (
    <Button loading={pending} onClick={() => void putBack(newest.path, of)}>
      {t('trouble.putBack', { day: format.day(newest.day) })}
    </Button>
  )
}
