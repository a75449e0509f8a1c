import { ActionIcon, Menu } from '@mantine/core'
import { IconLanguage } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../use-format.ts'
import { appearances, languages, useAppearance } from './use-appearance.ts'

/** Language and appearance, kept in the workspace where one is open, else for the next start. */
export function AppearanceMenu({ label }: { readonly label: string }) {
  const { t } = useTranslation('frame')
  const language = useLanguage()
  const { appearance, changeLanguage, changeAppearance } = useAppearance()
  return (
    <Menu position="bottom-end" width={220} withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon variant="default" size="lg" aria-label={label}>
          <IconLanguage size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('appearance.language')}</Menu.Label>
        <Menu.RadioGroup value={language} onChange={value => changeLanguage(value === 'en' ? 'en' : 'de')}>
          {languages.map(name => (
            <Menu.RadioItem key={name} value={name}>
              {t(`languages.${name}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>{t('appearance.title')}</Menu.Label>
        <Menu.RadioGroup value={appearance} onChange={value => changeAppearance(value as typeof appearance)}>
          {appearances.map(name => (
            <Menu.RadioItem key={name} value={name}>
              {t(`appearance.${name}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
