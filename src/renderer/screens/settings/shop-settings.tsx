import { TagsInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SettingsProps } from './settings-view.tsx'

/** The shop's name, as the report bears it, and whom customers compare it with. */
export function ShopSettings({ settings, onChange }: SettingsProps) {
  const { t } = useTranslation('settings')
  const [name, setName] = useState(settings.shopName)
  return (
    <>
      <TextInput
        label={t('shop.name')}
        value={name}
        onChange={event => setName(event.currentTarget.value)}
        onBlur={() => name !== settings.shopName && onChange({ shopName: name.trim() })}
      />
      <TagsInput
        label={t('shop.competitors')}
        description={t('shop.competitorsNote')}
        placeholder={t('shop.addCompetitor')}
        value={settings.competitors}
        onChange={competitors => onChange({ competitors })}
        acceptValueOnBlur
        clearable={false}
      />
    </>
  )
}
