import type { ReactNode } from 'react'
import { Router } from 'wouter'
import { useHashLocation, useHashSearch } from './hash-location.ts'

const hooks = { hook: useHashLocation, searchHook: useHashSearch }

/** wouter over the hash of the address, so that the same links work in a window of the desktop and in the browser. */
export const HashRouter = ({ children }: { readonly children: ReactNode }) => <Router {...hooks}>{children}</Router>
