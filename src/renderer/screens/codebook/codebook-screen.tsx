import { useTranslation } from 'react-i18next'
import { useLocation, useSearch } from 'wouter'
import { useShortcuts } from '../../ui/shortcuts/use-shortcuts.tsx'
import { CodebookView } from './codebook-view.tsx'
import { useCodebook } from './use-codebook.ts'

/** `/codebook?theme=T4`: the codebook, one theme open. */
export function CodebookScreen() {
  const { t } = useTranslation('codebook')
  const chosen = new URLSearchParams(useSearch()).get('theme')
  const [, navigate] = useLocation()
  const choose = (themeId: string | null) =>
    navigate(themeId === null ? '/codebook' : `/codebook?theme=${encodeURIComponent(themeId)}`)
  const { desk, preview, actions, pending } = useCodebook(chosen, choose)
  useShortcuts(t('title'), [
    {
      id: 'codebook.save',
      keys: ['mod+s', 'mod+enter'],
      label: t('saveKey'),
      run: () => void actions.save(),
      whileTyping: true,
    },
  ])
  return <CodebookView desk={desk} preview={preview} actions={actions} onChoose={choose} pending={pending} />
}
