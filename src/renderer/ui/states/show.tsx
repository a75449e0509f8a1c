import type { ReactNode } from 'react'
import type { Loadable } from '../../api/loadable.ts'
import { nextStepAfter } from '../../api/next-step.ts'
import { ErrorState } from './error-state.tsx'
import { LoadingState } from './loading-state.tsx'
import { NextStepButton } from './next-step-button.tsx'

interface ShowProps<T> {
  readonly of: Loadable<T>
  readonly loadingLabel?: string
  readonly compact?: boolean
  readonly children: (value: T) => ReactNode
}

/** The three states of a Loadable: waits, says what went wrong, or draws the value. */
export function Show<T>({ of: loadable, loadingLabel, compact = false, children }: ShowProps<T>) {
  if (loadable.state === 'ready') return children(loadable.value)
  if (loadable.state === 'failed') {
    const step = nextStepAfter(loadable.code)
    return (
      <ErrorState message={loadable.message} onRetry={loadable.retry} compact={compact}>
        {step && <NextStepButton step={step} />}
      </ErrorState>
    )
  }
  return <LoadingState compact={compact} {...(loadingLabel ? { label: loadingLabel } : {})} />
}
