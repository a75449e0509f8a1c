import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { screenNames, screenPath } from '../navigation/screens.ts'
import type { Shortcut } from '../ui/shortcuts/shortcut-registry.ts'
import { useShortcuts } from '../ui/shortcuts/use-shortcuts.tsx'
import { useKeysHelp } from './keys-help.tsx'
import { useSearchDialog } from './search-dialog-context.tsx'
import { useHistorySteps } from './use-history-steps.ts'

/** The keys that work on every screen, and the list of all keys (`?`). */
export function FrameShortcuts() {
  const { t } = useTranslation('frame')
  const [, navigate] = useLocation()
  const search = useSearchDialog()
  const history = useHistorySteps()
  const keysHelp = useKeysHelp()
  const places = screenNames.map((name, index): Shortcut => ({
    id: `go.${name}`,
    keys: `g ${index + 1}`,
    label: t(`screens.${name}`),
    run: () => navigate(screenPath(name)),
  }))
  useShortcuts(t('keys.places'), places)
  useShortcuts(t('keys.everywhere'), [
    { id: 'search', keys: ['mod+k', '/'], label: t('search.placeholder'), run: search.open, whileTyping: false },
    {
      id: 'search.typing',
      keys: 'mod+k',
      label: t('search.placeholder'),
      run: search.open,
      whileTyping: true,
      hidden: true,
    },
    { id: 'undo', keys: 'mod+z', label: t('undo.label'), run: () => void history.undo() },
    { id: 'redo', keys: ['mod+shift+z', 'mod+y'], label: t('redo.label'), run: () => void history.redo() },
    { id: 'keys', keys: '?', label: t('keys.help'), run: keysHelp.open },
  ])
  return null
}
