import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '../api/api-provider.tsx'
import { useNotices } from '../api/notices.tsx'

/** Says why nothing is answered for a while: the workspace is being brought up to date. */
export function useUpgradeNotice(): void {
  const client = useClient()
  const notices = useNotices()
  const { t } = useTranslation('frame')
  useEffect(
    () => client.subscribe(event => event.kind === 'upgrading' && notices.done(t('upgrading'))),
    [client, notices, t],
  )
}
