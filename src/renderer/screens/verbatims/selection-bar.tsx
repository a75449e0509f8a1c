import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { KeyCaps } from '../../ui/shortcuts/shortcut-help.tsx'
import { useFormat } from '../../use-format.ts'
import desk from './list-desk.module.css'

interface SelectionBarProps {
  readonly count: number
  /** Where a theme is made of them; null where they are too many to be examples. */
  readonly themeLink: string | null
  readonly onDecide: () => void
  readonly onClear: () => void
}

/** What can be done with the letters that are chosen. */
export function SelectionBar({ count, themeLink, onDecide, onClear }: SelectionBarProps) {
  const { t } = useTranslation('verbatims')
  const format = useFormat()
  return (
    <div className={desk['note']} role="toolbar" aria-label={t('selection.label')}>
      <strong role="status">{t('selection.count', { count, number: format.number(count) })}</strong>
      <Button size="compact-sm" onClick={onDecide} rightSection={<KeyCaps keys="b" />}>
        {t('selection.decide')}
      </Button>
      {themeLink !== null && (
        <Button component={Link} href={themeLink} size="compact-sm" variant="default">
          {t('selection.newTheme')}
        </Button>
      )}
      <Button size="compact-sm" variant="subtle" onClick={onClear} rightSection={<KeyCaps keys="escape" />}>
        {t('selection.clear')}
      </Button>
    </div>
  )
}
