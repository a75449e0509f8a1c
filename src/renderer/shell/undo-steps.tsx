import { Button, Group, Modal, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { HistoryEntry } from '../../contract/schemas/review.ts'
import { useFocusBack } from '../ui/use-focus-back.ts'
import { useFormat } from '../use-format.ts'
import { describeStep } from './use-history-steps.ts'

interface UndoStepsProps {
  /** Newest first; all of them go, in this order. */
  readonly steps: readonly HistoryEntry[]
  readonly onClose: () => void
  readonly onTakeBack: (oldest: HistoryEntry) => void
}

/** Asks before several steps or a whole import are taken back. */
export function UndoSteps({ steps, onClose, onTakeBack }: UndoStepsProps) {
  const { t } = useTranslation('frame')
  const { t: inWords } = useTranslation('history')
  const format = useFormat()
  useFocusBack()
  const oldest = steps.at(-1)
  const hasImport = steps.some(step => step.label === 'import.done')
  if (!oldest) return null
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('undo.several', { count: steps.length })}
      closeButtonProps={{ 'aria-label': t('undo.leave') }}
    >
      <ol>
        {steps.map(step => (
          <li key={step.id}>
            {describeStep(inWords, step)}{' '}
            <Text span size="xs" c="dimmed">
              {format.instant(step.at)}
            </Text>
          </li>
        ))}
      </ol>
      {hasImport && <Text size="sm">{t('undo.import')}</Text>}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('undo.leave')}
        </Button>
        <Button data-autofocus onClick={() => onTakeBack(oldest)}>
          {t('undo.takeBack', { count: steps.length })}
        </Button>
      </Group>
    </Modal>
  )
}
