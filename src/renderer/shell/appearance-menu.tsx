import { ActionIcon, Menu } from '@mantine/core'
import { IconCheck, IconLanguage } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../use-format.ts'
import { appearances, languages, useAppearance } from './use-appearance.ts'

/** Language and appearance, kept in the workspace where one is open, else for the next start. */
export function AppearanceMenu({ label }: { readonly label: string }) {
  const { t } = useTranslation('frame')
  const language = useLanguage()
  const { appearance, changeLanguage, changeAppearance } = useAppearance()
  return (
    <Menu position="bottom-end" width={220} withinPortal>
      <Menu.Target>
        <ActionIcon variant="default" size="lg" aria-label={label}>
          <IconLanguage size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('appearance.language')}</Menu.Label>
        {languages.map(name => (
          <Choice
            key={name}
            chosen={name === language}
            onChoose={() => changeLanguage(name)}
            label={t(`languages.${name}`)}
          />
        ))}
        <Menu.Divider />
        <Menu.Label>{t('appearance.title')}</Menu.Label>
        {appearances.map(name => (
          <Choice
            key={name}
            chosen={name === appearance}
            onChoose={() => changeAppearance(name)}
            label={t(`appearance.${name}`)}
          />
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

interface ChoiceProps {
  readonly chosen: boolean
  readonly label: string
  readonly onChoose: () => void
}

const Choice = ({ chosen, label, onChoose }: ChoiceProps) => (
  <Menu.Item
    role="menuitemradio"
    aria-checked={chosen}
    leftSection={<IconCheck size={16} style={{ visibility: chosen ? 'visible' : 'hidden' }} aria-hidden />}
    onClick={onChoose}
  >
    {label}
  </Menu.Item>
)
