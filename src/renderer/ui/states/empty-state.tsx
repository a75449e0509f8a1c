import type { ComponentType, ReactNode } from 'react'
import classes from './states.module.css'

interface EmptyStateProps {
  readonly title: string
  /** What to do to fill it. */
  readonly text?: string
  readonly icon?: ComponentType<{
    readonly size?: number
    readonly className?: string
    readonly 'aria-hidden'?: boolean
  }>
  readonly compact?: boolean
  /** Buttons. */
  readonly children?: ReactNode
}

export function EmptyState({ title, text, icon: Icon, compact = false, children }: EmptyStateProps) {
  return (
    <div className={`${classes['state']} ${compact ? classes['compact'] : ''}`}>
      {Icon && <Icon size={compact ? 22 : 36} className={classes['icon'] ?? ''} aria-hidden />}
      <p className={classes['title']}>{title}</p>
      {text && <p className={classes['text']}>{text}</p>}
      {children && <div className={classes['actions']}>{children}</div>}
    </div>
  )
}
