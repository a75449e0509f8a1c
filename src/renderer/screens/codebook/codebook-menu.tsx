import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconDownload, IconHistory, IconListSearch, IconUpload, IconZoomQuestion } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../api/use-command.ts'
import { useHandOver } from '../../api/use-hand-over.ts'
import { useLanguage } from '../../use-format.ts'
import type { CodebookPlace } from './codebook-place.ts'

interface CodebookMenuProps {
  readonly onPlace: (place: CodebookPlace) => void
}

/** What concerns the codebook as a whole. */
export function CodebookMenu({ onPlace }: CodebookMenuProps) {
  const { t } = useTranslation('codebook')
  const language = useLanguage()
  const handOver = useHandOver()
  const command = useCommand('host.save-codebook')
  // The page for examples begins in its search field; the menu must not take the focus back from there.
  const [leaves, setLeaves] = useState(false)
  const toLetters = () => {
    setLeaves(true)
    onPlace('letters')
  }
  const save = async () => handOver(await command.run({ language }), path => t('import.exported', { path }))
  return (
    <Menu
      position="top-end"
      withinPortal={false}
      withInitialFocusPlaceholder={false}
      returnFocus={!leaves}
      onOpen={() => setLeaves(false)}
    >
      <Menu.Target>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('codebookMenu')}
          title={t('codebookMenu')}
          loading={command.pending}
        >
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconListSearch size={16} aria-hidden />} onClick={toLetters}>
          {t('menu.fromLetters')}
        </Menu.Item>
        <Menu.Item leftSection={<IconZoomQuestion size={16} aria-hidden />} onClick={() => onPlace('uncovered')}>
          {t('menu.uncovered')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconDownload size={16} aria-hidden />} onClick={() => void save()}>
          {t('menu.export')}
        </Menu.Item>
        <Menu.Item leftSection={<IconUpload size={16} aria-hidden />} onClick={() => onPlace('import')}>
          {t('menu.import')}
        </Menu.Item>
        <Menu.Item leftSection={<IconHistory size={16} aria-hidden />} onClick={() => onPlace('versions')}>
          {t('menu.history')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
