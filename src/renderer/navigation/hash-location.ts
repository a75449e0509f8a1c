import { useSyncExternalStore } from 'react'
import type { BaseLocationHook } from 'wouter'

interface NavigateOptions {
  readonly replace?: boolean
  readonly state?: unknown
}

/** wouter keeps the search beside the hash; here it stands inside (`#/verbatims?month=2026-03`), so that a link is whole and the host's own query stays its own. */
const whole = (): string => window.location.hash.replace(/^#?\/?/, '/')
const pathOf = (location: string): string => location.split('?', 1)[0] ?? '/'
const searchOf = (location: string): string => location.slice(pathOf(location).length + 1)

const listeners = new Set<() => void>()
const tellAll = () => {
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    window.addEventListener('hashchange', tellAll)
    window.addEventListener('popstate', tellAll)
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    window.removeEventListener('hashchange', tellAll)
    window.removeEventListener('popstate', tellAll)
  }
}

/** Goes to `/screen?search`; `replace` leaves no step back. */
export function navigateTo(to: string, { replace = false, state = null }: NavigateOptions = {}): void {
  const href = `#${to.replace(/^#?\/?/, '/')}`
  if (replace) window.history.replaceState(state, '', href)
  else window.history.pushState(state, '', href)
  tellAll()
}

const usePath = (): string => useSyncExternalStore(subscribe, () => pathOf(whole()))

/** The search of the current view, without its question mark. */
export const useHashSearch = (): string => useSyncExternalStore(subscribe, () => searchOf(whole()))

const useLocationInHash = (): [string, typeof navigateTo] => [usePath(), navigateTo]

/** For wouter's Router: `<Router hook={useHashLocation} searchHook={useHashSearch}>`. */
export const useHashLocation: BaseLocationHook = Object.assign(useLocationInHash, {
  searchHook: useHashSearch,
  hrefs: (href: string) => `#${href}`,
})
