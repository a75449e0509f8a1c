import { ActionIcon, Menu, Text } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../use-format.ts'
import { describeStep, useHistorySteps } from './use-history-steps.ts'

/** What can be taken back, newest first; the first line does it. */
export function HistoryButtons() {
  const { t } = useTranslation('frame')
  const { t: inWords } = useTranslation('history')
  const format = useFormat()
  const { steps, undone, undo, redo } = useHistorySteps()
  return (
    <Menu position="bottom-end" width={340} withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('undo.open')}
          disabled={steps.length + undone.length === 0}
        >
          <IconArrowBackUp size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconArrowBackUp size={16} />}
          disabled={steps.length === 0}
          onClick={() => void undo()}
        >
          {t('undo.label')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowForwardUp size={16} />}
          disabled={undone.length === 0}
          onClick={() => void redo()}
        >
          {t('redo.label')}
        </Menu.Item>
        {steps.length > 0 && <Menu.Divider />}
        {steps.length > 0 && <Menu.Label>{t('undo.list')}</Menu.Label>}
        {steps.slice(0, 8).map(step => (
          <Text key={step.id} size="sm" px="sm" py={4} role="presentation">
            {describeStep(inWords, step)}{' '}
            <Text span size="xs" c="dimmed">
              {format.instant(step.at)}
            </Text>
          </Text>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
