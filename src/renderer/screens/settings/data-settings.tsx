import { Switch } from '@mantine/core'
import { IconShieldCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../api/use-call.ts'
import { Show } from '../../ui/states/show.tsx'
import { BusyButton } from '../../ui/busy-button.tsx'
import { Backup } from './backup.tsx'
import { BackupRhythm } from './backup-rhythm.tsx'
import { Restore } from './restore.tsx'
import classes from './settings.module.css'
import type { SettingsProps } from './settings-props.ts'

/** What is kept, where a copy goes, and whether the file is sound. */
export function DataSettings({ settings, onChange }: SettingsProps) {
  const { t } = useTranslation('settings')
  return (
    <>
      <Switch
        label={t('data.originals')}
        description={t('data.originalsNote')}
        checked={settings.keepOriginals}
        onChange={event => onChange({ keepOriginals: event.currentTarget.checked })}
      />
      <BackupRhythm settings={settings} onChange={onChange} />
      <Backup />
      <Restore />
      <Check />
    </>
  )
}

function Check() {
  const { t } = useTranslation('settings')
  const [asked, setAsked] = useState(false)
  const result = useCall('workspace.check', {}, { enabled: asked })
  return (
    <>
      <div className={classes['buttons']}>
        <BusyButton
          variant="default"
          leftSection={<IconShieldCheck size={18} aria-hidden />}
          busy={asked && result.state === 'loading'}
          onClick={() => setAsked(true)}
        >
          {t('data.check')}
        </BusyButton>
      </div>
      {asked && (
        <Show of={result} compact loadingLabel={t('data.checking')}>
          {({ sound, problems }) => (
            <p className={classes['result']} data-sound={sound} role="status">
              {sound ? t('data.sound') : t('data.unsound', { problems: problems.join(', ') })}
            </p>
          )}
        </Show>
      )}
    </>
  )
}
