import { Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { HitsFormat } from '../../../contract/schemas/search.ts'
import { useCommand } from '../../api/use-command.ts'
import { useHandOver } from '../../api/use-hand-over.ts'
import { useLanguage } from '../../use-format.ts'
import { BusyButton } from '../../ui/busy-button.tsx'

const formats = ['xlsx', 'csv', 'jsonl'] as const satisfies readonly HitsFormat[]

/** Writes all hits to a file: a table for Excel, or lines for programs. */
export function ExportHits({ query }: { readonly query: string }) {
  const { t } = useTranslation('search')
  const language = useLanguage()
  const handOver = useHandOver()
  const command = useCommand('host.save-hits')
  const save = async (format: HitsFormat) =>
    handOver(await command.run({ query, format, language }), path => t('export.saved', { path }))
  return (
    <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <BusyButton
          variant="default"
          size="compact-sm"
          busy={command.pending}
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {t('export.label')}
        </BusyButton>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map(format => (
          <Menu.Item key={format} onClick={() => void save(format)}>
            {t(`export.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
