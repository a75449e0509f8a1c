import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import type { QueryClient } from '@tanstack/react-query'
import { Suspense } from 'react'
import { ApiProvider } from './api/api-provider.tsx'
import type { Client } from './api/client.ts'
import { NoticesContext } from './api/notices.tsx'
import { ImportDraftProvider } from './intake/import-draft.tsx'
import { HashRouter } from './navigation/hash-router.tsx'
import { MonthProvider } from './navigation/use-month.tsx'
import { AppFrame } from './shell/app-frame.tsx'
import { KeysHelpProvider } from './shell/keys-help.tsx'
import { SearchDialogProvider } from './shell/search-dialog-context.tsx'
import { toasts } from './shell/toasts.tsx'
import { rememberedAppearance } from './shell/remembered.ts'
import { mantineTheme } from './theme/mantine-theme.ts'
import { themeColorVariables } from './theme/theme-color-styles.ts'
import { ShortcutProvider } from './ui/shortcuts/use-shortcuts.tsx'

interface AppProps {
  readonly client: Client
  readonly queries: QueryClient
}

/** Everything that stands around the screens: theme, calls, notices, router, shortcuts. */
export const App = ({ client, queries }: AppProps) => (
  <MantineProvider
    theme={mantineTheme}
    cssVariablesResolver={themeColorVariables}
    defaultColorScheme={schemeOf(rememberedAppearance())}
  >
    <NoticesContext value={toasts}>
      <ApiProvider client={client} queries={queries}>
        <HashRouter>
          <ShortcutProvider>
            <Suspense>
              <MonthProvider>
                <ImportDraftProvider>
                  <SearchDialogProvider>
                    <KeysHelpProvider>
                      <AppFrame />
                    </KeysHelpProvider>
                  </SearchDialogProvider>
                </ImportDraftProvider>
              </MonthProvider>
            </Suspense>
          </ShortcutProvider>
        </HashRouter>
        <Notifications position="bottom-right" limit={4} autoClose={6000} />
      </ApiProvider>
    </NoticesContext>
  </MantineProvider>
)

const schemeOf = (appearance: 'light' | 'dark' | 'system') => (appearance === 'system' ? 'auto' : appearance)
