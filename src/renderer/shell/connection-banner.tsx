import { IconPlugConnectedX } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '../api/api-provider.tsx'
import { BusyButton } from '../ui/busy-button.tsx'
import classes from './connection-banner.module.css'

/** Says that nothing reaches the core any more, for as long as it is so. */
export function ConnectionBanner() {
  const { t } = useTranslation(['errors', 'common'])
  const client = useClient()
  const isLost = useLostConnection()
  const [pending, setPending] = useState(false)
  if (!isLost) return null
  const tryAgain = async () => {
    setPending(true)
    await client.call('host.info', {}).then(
      () => location.reload(),
      () => setPending(false),
    )
  }
  return (
    <section className={classes['banner']} role="alert">
      <IconPlugConnectedX size={18} aria-hidden />
      <span className={classes['text']}>{t('errors:host.lost')}</span>
      <BusyButton size="compact-sm" variant="default" busy={pending} onClick={() => void tryAgain()}>
        {t('common:retry')}
      </BusyButton>
    </section>
  )
}

/** Whether the way to the core is broken. Once it is there again everything is asked anew: changes may have been missed. */
function useLostConnection(): boolean {
  const client = useClient()
  const queries = useQueryClient()
  const [isLost, setIsLost] = useState(false)
  useEffect(() => {
    let wasLost = false
    return client.watchConnection?.(lost => {
      if (wasLost && !lost) void queries.invalidateQueries()
      wasLost = lost
      setIsLost(lost)
    })
  }, [client, queries])
  return isLost
}
