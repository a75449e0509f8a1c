import { Component, Suspense, useEffect, useLayoutEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearch } from 'wouter'
import { screenAt, type ScreenName } from '../navigation/screens.ts'
import { EmptyState } from '../ui/states/empty-state.tsx'
import { ErrorState } from '../ui/states/error-state.tsx'
import { LoadingState } from '../ui/states/loading-state.tsx'
import { screenNamed } from './routes.tsx'

/** The screen the link names. A screen that breaks leaves the frame standing. */
export function ScreenOutlet() {
  const { t } = useTranslation('frame')
  const [path] = useLocation()
  useSearch() // drawn anew for each place
  const name = screenAt(path)
  const title = name ? t(`screens.${name}`) : t('nowhere.title')
  useEffect(() => {
    document.title = `${title} – Goldwert`
  }, [title])
  // A screen begins at its top, not as far down as the one before was read; before effects, in which it may go to a place of its own.
  useLayoutEffect(() => {
    const main = document.getElementById('main')
    if (main && name) main.scrollTop = 0
  }, [name])
  useEffect(() => {
    if (name) focusMain()
  }, [name])
  // What had the focus may be gone with the place before; nothing would be announced, and Tab would begin at the window's top.
  useEffect(() => {
    if (document.activeElement === document.body) focusMain()
  })
  if (!name) return <EmptyState title={t('nowhere.title')} text={t('nowhere.text')} />
  return (
    <ScreenBoundary key={name} message={t('broken')}>
      <Suspense fallback={<LoadingState />}>
        <Screen name={name} />
      </Suspense>
    </ScreenBoundary>
  )
}

/** Chosen once: a screen that has been fetched meanwhile is not drawn anew. */
function Screen({ name }: { readonly name: ScreenName }) {
  const [Named] = useState(() => screenNamed(name))
  return <Named />
}

/** Keys belong to the screen just opened, not to the link that opened it: Enter accepts in the review. */
function focusMain(): void {
  const main = document.getElementById('main')
  if (main && !main.contains(document.activeElement)) main.focus()
}

interface BoundaryProps {
  readonly message: string
  readonly children: ReactNode
}

class ScreenBoundary extends Component<BoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false }
  static getDerivedStateFromError = () => ({ broken: true })
  override render() {
    if (!this.state.broken) return this.props.children
    return <ErrorState message={this.props.message} onRetry={() => this.setState({ broken: false })} />
  }
}
