import { useTranslation } from 'react-i18next'
import { useCall } from '../../api/use-call.ts'
import { useCommand } from '../../api/use-command.ts'
import { Page } from '../../ui/page.tsx'
import { Show } from '../../ui/states/show.tsx'
import { SettingsView } from './settings-view.tsx'

/** Every change is kept at once and can be undone. */
export function SettingsScreen() {
  const { t } = useTranslation('settings')
  const settings = useCall('settings.get', {})
  const change = useCommand('settings.change')
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Show of={settings}>{value => <SettingsView settings={value} onChange={part => void change.run(part)} />}</Show>
    </Page>
  )
}
