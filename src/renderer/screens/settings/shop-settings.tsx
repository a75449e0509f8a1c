import { TagsInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SettingsProps } from './settings-view.tsx'

/** The shop's name, as the report bears it, and whom customers compare it with. */
export function ShopSettings({ settings, onChange }: SettingsProps) {
  const { t } = useTranslation('settings')
  return (
    <>
      <ShopName key={settings.shopName} kept={settings.shopName} onChange={shopName => onChange({ shopName })} />
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

interface ShopNameProps {
  readonly kept: string
  readonly onChange: (name: string) => void
}

/** Kept when the field is left, not at each letter: every change is a step that can be undone. */
function ShopName({ kept, onChange }: ShopNameProps) {
  const { t } = useTranslation('settings')
  const [name, setName] = useState(kept)
  return (
    <TextInput
      label={t('shop.name')}
      value={name}
      onChange={event => setName(event.currentTarget.value)}
      onBlur={() => name.trim() !== kept && onChange(name.trim())}
    />
  )
}
