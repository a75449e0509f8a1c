import { useTranslation } from 'react-i18next'
import { KeySettings } from '../review/key-settings.tsx'
import { AddressSettings } from './address-settings.tsx'
import { DataSettings } from './data-settings.tsx'
import { LookSettings } from './look-settings.tsx'
import { RetentionSettings } from './retention-settings.tsx'
import { SectionList } from './section-list.tsx'
import { Section } from './section.tsx'
import type { SettingsProps } from './settings-props.ts'
import { ShopSettings } from './shop-settings.tsx'
import { WorkingHoursSettings } from './working-hours-settings.tsx'
import { WorkspaceSettings } from './workspace-settings.tsx'

export function SettingsView(props: SettingsProps) {
  const { t } = useTranslation('settings')
  return (
    <>
      <SectionList />
      <Section part="shop" title={t('shop.title')} note={t('shop.note')}>
        <ShopSettings {...props} />
      </Section>
      <Section part="addresses" title={t('addresses.title')} note={t('addresses.note')}>
        <AddressSettings {...props} />
      </Section>
      <Section part="hours" title={t('hours.title')} note={t('hours.note')}>
        <WorkingHoursSettings {...props} />
      </Section>
      <Section part="look" title={t('look.title')} note={t('look.note')}>
        <LookSettings />
      </Section>
      <Section part="keys" title={t('keys.title')} note={t('keys.note')}>
        <KeySettings chosen={props.settings.keys} onChange={keys => props.onChange({ keys })} />
      </Section>
      <Section part="data" title={t('data.title')} note={t('data.note')}>
        <DataSettings {...props} />
      </Section>
      <Section part="retention" title={t('retention.title')} note={t('retention.note')}>
        <RetentionSettings {...props} />
      </Section>
      <Section part="workspace" title={t('workspace.title')} note={t('workspace.note')}>
        <WorkspaceSettings />
      </Section>
    </>
  )
}
