import { ActionIcon, Menu } from '@mantine/core'
import { IconFileDownload, IconList, IconTrash, IconUserCog } from '@tabler/icons-react'
import { lazy, Suspense, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { VerbatimDetail } from '../../contract/schemas/verbatim.ts'
import { verbatimsLink } from '../navigation/verbatims-link.ts'

const ErasePerson = lazy(async () => ({ default: (await import('./erase-person.tsx')).ErasePerson }))
const SavePerson = lazy(async () => ({ default: (await import('./save-person.tsx')).SavePerson }))

/** Whose data a letter holds: its writer's, or of ours the one we wrote to. */
export function addressOf({
  class: written,
  person,
  to,
}: Pick<VerbatimDetail, 'class' | 'person' | 'to'>): string | null {
  const box = written === 'own' || written === 'internal' ? to[0] : person
  return box === undefined || box === null || !box.address.includes('@') ? null : box.address
}

/** All that the workspace holds of a person: to be read, handed out, erased. */
export function PersonMenu({ address }: { readonly address: string }) {
  const { t } = useTranslation('persons')
  const opener = useRef<HTMLButtonElement>(null)
  const [asking, setAsking] = useState<'save' | 'erase' | null>(null)
  const leave = () => {
    setAsking(null)
    // The menu item that asked is gone.
    opener.current?.focus()
  }
  return (
    <>
      <Menu position="bottom-start" withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ActionIcon
            ref={opener}
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t('menu.label', { address })}
            title={t('menu.title')}
          >
            <IconUserCog size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('menu.of', { address })}</Menu.Label>
          <Menu.Item
            component={Link}
            href={verbatimsLink({ person: address })}
            leftSection={<IconList size={16} aria-hidden />}
          >
            {t('menu.show')}
          </Menu.Item>
          <Menu.Item leftSection={<IconFileDownload size={16} aria-hidden />} onClick={() => setAsking('save')}>
            {t('menu.save')}
          </Menu.Item>
          <Menu.Item
            c="var(--gw-bad)"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => setAsking('erase')}
          >
            {t('menu.erase')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Suspense>
        {asking === 'erase' && <ErasePerson address={address} onClose={leave} />}
        {asking === 'save' && <SavePerson address={address} onClose={leave} />}
      </Suspense>
    </>
  )
}
