import { TagsInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SettingsProps } from './settings-props.ts'

const asAddresses = (typed: readonly string[]): string[] => [
  ...new Set(typed.map(address => address.trim().toLowerCase()).filter(address => address.includes('@'))),
]

/** Whose mail is ours; the owner's own addresses are the direct line. */
export function AddressSettings({ settings, onChange }: SettingsProps) {
  const { t } = useTranslation('settings')
  return (
    <>
      <TagsInput
        label={t('addresses.own')}
        description={t('addresses.ownNote')}
        placeholder={t('addresses.add')}
        value={settings.ownAddresses}
        onChange={typed => onChange({ ownAddresses: asAddresses(typed), addressesConfirmed: true })}
        acceptValueOnBlur
      />
      <TagsInput
        label={t('addresses.owner')}
        description={t('addresses.ownerNote')}
        placeholder={t('addresses.add')}
        value={settings.ownerAddresses}
        onChange={typed => {
          const ownerAddresses = asAddresses(typed)
          const ownAddresses = asAddresses([...settings.ownAddresses, ...ownerAddresses])
          onChange({ ownerAddresses, ownAddresses, addressesConfirmed: true })
        }}
        acceptValueOnBlur
      />
    </>
  )
}
