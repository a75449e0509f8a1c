import { Button, TagsInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CompetitorProposal } from '../../../contract/schemas/workspace.ts'
import { valueOr } from '../../api/loadable.ts'
import { useCall } from '../../api/use-call.ts'
import classes from './settings.module.css'
import type { SettingsProps } from './settings-props.ts'

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
        // A comma stands between the spellings of one firm.
        splitChars={[';']}
      />
      <Proposals onAdd={name => onChange({ competitors: [...settings.competitors, name] })} />
    </>
  )
}

/** Firms that customers name themselves; a click makes one a competitor. */
function Proposals({ onAdd }: { readonly onAdd: (name: string) => void }) {
  const { t } = useTranslation('settings')
  const found = valueOr(useCall('settings.competitors', {}), none)
  if (found.length === 0) return null
  return (
    <div className={classes['buttons']} role="group" aria-label={t('shop.proposals')}>
      <span className={classes['note']}>{t('shop.proposals')}</span>
      {found.map(({ name, letters }) => (
        <Button key={name} size="compact-sm" variant="default" onClick={() => onAdd(name)}>
          {t('shop.proposal', { name, count: letters })}
        </Button>
      ))}
    </div>
  )
}

const none: readonly CompetitorProposal[] = []

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
