import { Button, Slider } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QualityAt, ThemeQuality } from '../../../contract/schemas/theme-profile.ts'
import type { Loadable } from '../../api/loadable.ts'
import { Show } from '../../ui/states/show.tsx'
import { useFormat } from '../../use-format.ts'
import classes from './learned-tab.module.css'

export interface QualityPanelProps {
  readonly quality: Loadable<ThemeQuality>
  /** 0 to 1; half is "as the model decides". */
  readonly threshold: number
  readonly onThreshold: (threshold: number) => void
}

/** How much is found and how much of it is right, and what another threshold would make of it. */
export function QualityPanel({ quality, threshold, onThreshold }: QualityPanelProps) {
  const { t } = useTranslation('codebook')
  return (
    <section aria-label={t('quality.title')}>
      <h3 className={classes['title']}>{t('quality.title')}</h3>
      <Show of={quality} compact loadingLabel={t('quality.loading')}>
        {measured =>
          measured.steps.length === 0 ? (
            <p className={classes['sentence']}>{t('quality.few')}</p>
          ) : (
            <Measured
              key={`${measured.themeId} ${threshold}`}
              measured={measured}
              threshold={threshold}
              onThreshold={onThreshold}
            />
          )
        }
      </Show>
    </section>
  )
}

/** A theme's threshold of one half leaves it to the model. */
const own = 0.5

/** The step measured nearest to a threshold; at one half what the model decides by itself. */
export const stepAt = ({ steps }: ThemeQuality, threshold: number): QualityAt | undefined => {
  if (threshold === own) return steps.find(step => step.threshold === null)
  const near = (step: QualityAt) => Math.abs((step.threshold ?? 2) - threshold)
  return steps.filter(step => step.threshold !== null).sort((a, b) => near(a) - near(b))[0]
}

interface MeasuredProps extends Omit<QualityPanelProps, 'quality'> {
  readonly measured: ThemeQuality
}

function Measured({ measured, threshold, onThreshold }: MeasuredProps) {
  const { t } = useTranslation('codebook')
  const format = useFormat()
  const [tried, setTried] = useState(threshold)
  const step = stepAt(measured, tried)
  const present = stepAt(measured, threshold)
  if (!step || !present) return null
  const { wanted, letters } = measured
  return (
    <>
      <div className={classes['figures']}>
        <Share
          name={t('quality.recall')}
          share={step.recall}
          text={t('quality.recallText', { right: format.number(step.right), wanted: format.number(wanted) })}
        />
        <Share
          name={t('quality.precision')}
          share={step.precision}
          text={t('quality.precisionText', { right: format.number(step.right), said: format.number(step.said) })}
        />
      </div>
      <p className={classes['note']}>{t('quality.note', { letters: format.number(letters) })}</p>
      <p className={classes['label']} id="threshold-title">
        {t('threshold.title')}
      </p>
      <div className={classes['slider']}>
        <Slider
          thumbProps={{ 'aria-labelledby': 'threshold-title' }}
          min={0.05}
          max={0.95}
          step={0.05}
          value={tried}
          onChange={setTried}
          label={value =>
            value === own ? t('threshold.own') : t('threshold.value', { percent: format.percent(value) })
          }
          marks={[
            { value: 0.05, label: t('threshold.all') },
            { value: own, label: t('threshold.own') },
            { value: 0.95, label: t('threshold.sure') },
          ]}
          labelTransitionProps={{ duration: 0 }}
        />
      </div>
      <div className={classes['effect']} role="status">
        {tried === threshold
          ? t('threshold.same')
          : t('threshold.effect', {
              found: format.number(step.right),
              foundNow: format.number(present.right),
              wrong: format.number(step.said - step.right),
              wrongNow: format.number(present.said - present.right),
            })}
        {tried !== threshold && (
          <Button size="compact-sm" onClick={() => onThreshold(tried)}>
            {t('threshold.set')}
          </Button>
        )}
        {tried === threshold && threshold !== own && (
          <Button size="compact-sm" variant="default" onClick={() => onThreshold(own)}>
            {t('threshold.reset')}
          </Button>
        )}
      </div>
    </>
  )
}

interface ShareProps {
  readonly name: string
  readonly share: QualityAt['recall']
  readonly text: string
}

function Share({ name, share, text }: ShareProps) {
  const { t } = useTranslation('codebook')
  const format = useFormat()
  const [from, to] = share.range
  return (
    <div className={classes['share']}>
      <p className={classes['figure']}>
        {format.percent(share.share)} <span className={classes['figureName']}>{name}</span>
      </p>
      <div className={classes['scale']} aria-hidden>
        <span className={classes['range']} style={{ left: `${from * 100}%`, width: `${(to - from) * 100}%` }} />
        <span className={classes['point']} style={{ left: `${share.share * 100}%` }} />
      </div>
      <p className={classes['note']}>
        {text} · {t('quality.range', { from: format.percent(from), to: format.percent(to) })}
      </p>
    </div>
  )
}
