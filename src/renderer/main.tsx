import '@fontsource-variable/source-sans-3/wght.css'
import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import './theme/tokens.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createQueryClient } from './api/api-provider.tsx'
import { createClient } from './api/client.ts'
import { openTransport } from './api/open-transport.ts'
import { App } from './app.tsx'
import { rememberPlace } from './navigation/remembered-place.ts'
import { startI18n } from './i18n.ts'
import { fetchAhead } from './shell/fetch-ahead.ts'
import { rememberedLanguage } from './shell/remembered.ts'

rememberPlace()
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
const [transport, i18n] = await Promise.all([openTransport(), startI18n(rememberedLanguage())])
createRoot(root).render(
  <StrictMode>
    <App client={createClient(transport)} queries={createQueryClient()} />
  </StrictMode>,
)
void fetchAhead(i18n)
