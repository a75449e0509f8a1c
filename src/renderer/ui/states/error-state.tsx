import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './states.module.css'

interface ErrorStateProps {
  /** The owner's sentence: what happened and what to do. */
  readonly message: string
  readonly onRetry?: (() => void) | undefined
  readonly compact?: boolean
  /** Further ways out, e.g. a button to another screen. */
  readonly children?: ReactNode
}

export function ErrorState({ message, onRetry, compact = false, children }: ErrorStateProps) {
  const { t } = useTranslation('common')
  return (
    <div className={`${classes['state']} ${compact ? classes['compact'] : ''}`} role="alert">
      <IconAlertTriangle className={classes['icon']} size={compact ? 20 : 32} aria-hidden />
      <p className={classes['text']}>{message}</p>
      {(onRetry || children) && (
        <div className={classes['actions']}>
          {onRetry && (
            <Button variant="default" onClick={onRetry}>
              {t('retry')}
            </Button>
          )}
          {children}
        </div>
      )}
    </div>
  )
}
