import { useMantineColorScheme } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { valueOr } from '../api/loadable.ts'
import { useCall } from '../api/use-call.ts'
import { useRemap } from '../ui/shortcuts/use-shortcuts.tsx'
import { useLanguage } from '../use-format.ts'
import { rememberAppearance, rememberLanguage } from './remembered.ts'

/** The workspace's language and appearance, applied to the window and remembered for the next start. */
export function useAppliedSettings(): void {
  const { i18n } = useTranslation()
  const spoken = useLanguage()
  const { setColorScheme } = useMantineColorScheme()
  const open = valueOr(useCall('workspace.info', {}), null) !== null
  const settings = valueOr(useCall('settings.get', {}, { enabled: open }), null)
  const language = settings?.language
  const appearance = settings?.appearance
  useRemap(settings?.keys)
  useEffect(() => {
    document.documentElement.lang = spoken
  }, [spoken])
  useEffect(() => {
    if (!language) return
    rememberLanguage(language)
    void i18n.changeLanguage(language)
  }, [i18n, language])
  useEffect(() => {
    if (!appearance) return
    rememberAppearance(appearance)
    setColorScheme(appearance === 'system' ? 'auto' : appearance)
  }, [appearance, setColorScheme])
}
