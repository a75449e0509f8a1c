import { NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupRhythm as Rhythm } from '../../../contract/schemas/workspace.ts'
import classes from './settings.module.css'
import type { SettingsProps } from './settings-props.ts'

const rhythms: readonly Rhythm['every'][] = ['never', 'day', 'week', 'month']

/** How often a copy is made by itself, where it lies, and how many are kept. */
export function BackupRhythm({ settings: { backup }, onChange }: SettingsProps) {
  const { t } = useTranslation('settings')
  const [folder, setFolder] = useState(backup.folder)
  const change = (part: Partial<Rhythm>) => onChange({ backup: { ...backup, ...part } })
  return (
    <>
      <div className={classes['row']}>
        <NativeSelect
          label={t('backup.every')}
          value={backup.every}
          onChange={event => change({ every: rhythms.find(name => name === event.currentTarget.value) ?? 'week' })}
          data={rhythms.map(value => ({ value, label: t(`backup.rhythms.${value}`) }))}
        />
        <NumberInput
          label={t('backup.keep')}
          min={1}
          max={50}
          clampBehavior="strict"
          allowDecimal={false}
          disabled={backup.every === 'never'}
          value={backup.keep}
          onChange={value => typeof value === 'number' && value >= 1 && change({ keep: value })}
        />
      </div>
      <TextInput
        label={t('backup.folder')}
        description={t('backup.folderNote')}
        placeholder={t('backup.beside')}
        value={folder}
        onChange={event => setFolder(event.currentTarget.value)}
        onBlur={() => folder.trim() !== backup.folder && change({ folder: folder.trim() })}
      />
    </>
  )
}
