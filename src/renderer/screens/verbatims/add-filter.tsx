import { Button, Menu } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { VerbatimFilter } from '../../../contract/schemas/verbatim.ts'
import type { Themes } from './use-themes.ts'
import { ThemeName } from './theme-name.tsx'

interface AddFilterProps {
  readonly filter: VerbatimFilter
  readonly themes: Themes
  readonly onChange: (filter: VerbatimFilter) => void
}

const switches = [{ gold: true }, { reviewed: false }, { reviewed: true }] as const
const sentiments = ['negative', 'positive'] as const

/** Narrows the list further: by a theme, or by what is asked most. */
export function AddFilter({ filter, themes, onChange }: AddFilterProps) {
  const { t } = useTranslation('verbatims')
  const chosen = filter.themeIds ?? []
  return (
    <Menu position="bottom-start" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />}>
          {t('filter.add')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="60vh" style={{ overflow: 'auto' }}>
        {switches.map(part => (
          <Menu.Item key={JSON.stringify(part)} onClick={() => onChange({ ...filter, ...part })}>
            {'gold' in part ? t('filter.gold.true') : t(`filter.reviewed.${String(part.reviewed) as 'true'}`)}
          </Menu.Item>
        ))}
        {sentiments.map(sentiment => (
          <Menu.Item key={sentiment} onClick={() => onChange({ ...filter, sentiment })}>
            {t(`sentiment.${sentiment}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('details.themes')}</Menu.Label>
        {themes.keys
          .filter(theme => !chosen.includes(theme.id))
          .map(theme => (
            <Menu.Item key={theme.id} onClick={() => onChange({ ...filter, themeIds: [...chosen, theme.id] })}>
              <ThemeName theme={theme} />
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  )
}
