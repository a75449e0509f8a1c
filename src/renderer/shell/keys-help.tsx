import { Anchor } from '@mantine/core'
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { ShortcutHelp } from '../ui/shortcuts/shortcut-help.tsx'

interface KeysHelpControl {
  readonly open: () => void
}

const KeysHelpContext = createContext<KeysHelpControl>({ open: () => {} })

/** Opens the list of all keys (`?`). */
export const useKeysHelp = (): KeysHelpControl => useContext(KeysHelpContext)

export function KeysHelpProvider({ children }: { readonly children: ReactNode }) {
  const [opened, setOpened] = useState(false)
  const { t } = useTranslation('frame')
  const control = useMemo(() => ({ open: () => setOpened(true) }), [])
  return (
    <KeysHelpContext value={control}>
      {children}
      <ShortcutHelp opened={opened} onClose={() => setOpened(false)}>
        <Anchor
          component={Link}
          href="/settings?part=keys"
          size="sm"
          underline="always"
          onClick={() => setOpened(false)}
        >
          {t('keys.change')}
        </Anchor>
      </ShortcutHelp>
    </KeysHelpContext>
  )
}
