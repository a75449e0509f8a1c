import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './first-run.module.css'

interface StepsProps {
  readonly at: number
  readonly names: readonly string[]
}

/** Where one stands in the three steps. */
export function Steps({ at, names }: StepsProps) {
  const { t } = useTranslation('first-run')
  return (
    <ol className={classes['steps']} aria-label={t('steps.label')}>
      {names.map((name, index) => (
        <li
          key={name}
          className={classes['step']}
          data-state={index < at ? 'done' : index === at ? 'now' : 'later'}
          {...(index === at ? { 'aria-current': 'step' as const } : {})}
        >
          <span className={classes['number']} aria-hidden>
            {index < at ? <IconCheck size={16} stroke={2.5} /> : index + 1}
          </span>
          {name}
        </li>
      ))}
    </ol>
  )
}
