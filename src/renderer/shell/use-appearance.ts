import { useMantineColorScheme } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { UiLanguage } from '../../contract/schemas/language.ts'
import type { Settings } from '../../contract/schemas/workspace.ts'
import { valueOr } from '../api/loadable.ts'
import { useCall } from '../api/use-call.ts'
import { useCommand } from '../api/use-command.ts'
import { rememberAppearance, rememberedAppearance, rememberLanguage } from './remembered.ts'

export const languages: readonly UiLanguage[] = ['de', 'en']
export const appearances: readonly Settings['appearance'][] = ['light', 'dark', 'system']

/** Shared by the menu and the settings. */
export function useAppearance() {
  const { i18n } = useTranslation()
  const { setColorScheme } = useMantineColorScheme()
  const open = valueOr(useCall('workspace.info', {}), null) !== null
  const settings = valueOr(useCall('settings.get', {}, { enabled: open }), null)
  const change = useCommand('settings.change')
  return {
    appearance: settings?.appearance ?? rememberedAppearance(),
    changeLanguage: (language: UiLanguage) => {
      rememberLanguage(language)
      void i18n.changeLanguage(language)
      if (open) void change.run({ language })
    },
    changeAppearance: (appearance: Settings['appearance']) => {
      rememberAppearance(appearance)
      setColorScheme(appearance === 'system' ? 'auto' : appearance)
      if (open) void change.run({ appearance })
    },
  }
}
