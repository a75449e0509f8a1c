import { Loader } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './states.module.css'

interface LoadingStateProps {
  /** What is awaited: "Themen werden gezählt …". */
  readonly label?: string
  readonly compact?: boolean
}

/** Shows itself only after a moment, so that quick answers do not flicker. */
export function LoadingState({ label, compact = false }: LoadingStateProps) {
  const { t } = useTranslation('common')
  return (
    <div className={`${classes['state']} ${classes['late']} ${compact ? classes['compact'] : ''}`} role="status">
      <Loader size={compact ? 'sm' : 'md'} aria-hidden />
      <p className={classes['text']}>{label ?? t('loading')}</p>
    </div>
  )
}
