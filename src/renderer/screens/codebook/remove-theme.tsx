import { ActionIcon, Button, Popover } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ThemeCount } from '../../../contract/schemas/theme.ts'
import { useFormat } from '../../use-format.ts'

interface RemoveThemeProps {
  readonly name: string
  readonly count: ThemeCount | null
  readonly onRemove: () => void
}

/** Asks once, with what it would take along. */
export function RemoveTheme({ name, count, onRemove }: RemoveThemeProps) {
  const { t } = useTranslation('codebook')
  const format = useFormat()
  const [opened, setOpened] = useState(false)
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      width={340}
      position="bottom-end"
      withArrow
      shadow="md"
      trapFocus
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="red"
          size="lg"
          aria-label={t('remove.button')}
          title={t('remove.button')}
          onClick={() => setOpened(!opened)}
        >
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('remove.button')}>
        <p style={{ marginTop: 0 }}>
          {t('remove.question', {
            name,
            count: count?.confirmed ?? 0,
            confirmed: format.number(count?.confirmed ?? 0),
            suggested: format.number(count?.suggested ?? 0),
          })}
        </p>
        <Button
          color="red"
          onClick={() => {
            setOpened(false)
            onRemove()
          }}
        >
          {t('remove.sure')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}
