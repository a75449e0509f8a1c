import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { valueOr } from '../api/loadable.ts'
import { useCall } from '../api/use-call.ts'
import { isSample } from '../workspace/paths.ts'
import classes from './sample-banner.module.css'
import { startPath } from './use-first-run.ts'

/** Says that these are invented letters, and leads to one's own. */
export function SampleBanner() {
  const { t } = useTranslation('frame')
  const info = valueOr(useCall('workspace.info', {}), null)
  if (!info || !isSample(info.path)) return null
  return (
    <section className={classes['banner']} aria-label={t('sample.title')}>
      <span>{t('sample.text')}</span>
      <Button size="compact-sm" variant="white" component={Link} href={startPath}>
        {t('sample.leave')}
      </Button>
    </section>
  )
}
