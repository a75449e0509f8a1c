import { ActionIcon, NativeSelect } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../use-format.ts'
import { useShortcuts } from '../ui/shortcuts/use-shortcuts.tsx'
import classes from './month-switcher.module.css'
import { useMonth } from './use-month.tsx'

/** Leafs through the months that have data; also by the keys `,` and `.`. */
export function MonthSwitcher() {
  const { t } = useTranslation('frame')
  const format = useFormat()
  const { month, months, choose } = useMonth()
  const at = month === null ? -1 : months.indexOf(month)
  const earlier = months[at - 1]
  const later = months[at + 1]
  useShortcuts(t('month.label'), [
    { id: 'month.earlier', keys: ',', label: t('month.earlier'), run: () => earlier && choose(earlier) },
    { id: 'month.later', keys: '.', label: t('month.later'), run: () => later && choose(later) },
  ])
  if (month === null) return null
  return (
    <div className={classes['switcher']} role="group" aria-label={t('month.label')}>
      <ActionIcon
        variant="default"
        size="lg"
        disabled={!earlier}
        onClick={() => earlier && choose(earlier)}
        aria-label={t('month.earlier')}
      >
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <NativeSelect
        aria-label={t('month.label')}
        value={month}
        onChange={event => choose(event.currentTarget.value)}
        data={months.toReversed().map(value => ({ value, label: format.month(value) }))}
      />
      <ActionIcon
        variant="default"
        size="lg"
        disabled={!later}
        onClick={() => later && choose(later)}
        aria-label={t('month.later')}
      >
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
    </div>
  )
}
