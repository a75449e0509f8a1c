import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { valueOr } from '../api/loadable.ts'
import { useCall } from '../api/use-call.ts'
import { useCommand } from '../api/use-command.ts'
import { isSample } from '../workspace/paths.ts'
import classes from './sample-banner.module.css'
import { startPath } from './use-first-run.ts'

/** Says that these are invented letters, and leads to one's own. */
export function SampleBanner() {
  const { t } = useTranslation('frame')
  const info = valueOr(useCall('workspace.info', {}), null)
  const discard = useCommand('host.discard-sample')
  const [, navigate] = useLocation()
  const throwAway = async () => {
    if ((await discard.run({})) !== null) navigate('/')
  }
  if (!info || !isSample(info.path)) return null
  return (
    <section className={classes['banner']} aria-label={t('sample.title')}>
      <span>{t('sample.text')}</span>
      <Button size="compact-sm" variant="default" component={Link} href={startPath}>
        {t('sample.leave')}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        className={classes['discard'] ?? ''}
        loading={discard.pending}
        onClick={() => void throwAway()}
      >
        {t('sample.discard')}
      </Button>
    </section>
  )
}
