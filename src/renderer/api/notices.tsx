import { createContext, useContext } from 'react'

/** Short messages at the edge of the window; they never take the focus. */
export interface Notices {
  readonly done: (message: string) => void
  readonly failed: (message: string) => void
}

const silent: Notices = { done: () => {}, failed: () => {} }

/** The frame fills it; without one (a view's test) notices are dropped. */
export const NoticesContext = createContext<Notices>(silent)

export const useNotices = (): Notices => useContext(NoticesContext)
