import { ActionIcon, Menu } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HistoryEntry } from '../../contract/schemas/review.ts'
import { useFormat } from '../use-format.ts'
import classes from './history-buttons.module.css'
import { UndoSteps } from './undo-steps.tsx'
import { describeStep, useHistorySteps } from './use-history-steps.ts'

const shownSteps = 12

/** What can be taken back, newest first: the last step at once, several or an import after a look at what they are. */
export function HistoryButtons() {
  const { t } = useTranslation('frame')
  const { t: inWords } = useTranslation('history')
  const format = useFormat()
  const { steps, undone, undo, undoDownTo, redo } = useHistorySteps()
  const [asked, setAsked] = useState<readonly HistoryEntry[] | null>(null)
  const choose = (step: HistoryEntry, index: number) => {
    const chosen = steps.slice(0, index + 1).filter(each => each.final !== true)
    if (chosen.length === 1 && step.label !== 'import.done') void undo()
    else setAsked(chosen)
  }
  const takeBack = (step: HistoryEntry) => {
    setAsked(null)
    void undoDownTo(step)
  }
  return (
    <>
      <Menu position="bottom-end" width={440} withinPortal={false} withInitialFocusPlaceholder={false}>
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
        <Menu.Dropdown mah="70vh" style={{ overflow: 'auto' }}>
          <Menu.Item
            leftSection={<IconArrowForwardUp size={16} aria-hidden />}
            disabled={undone.length === 0}
            {...(steps.length === 0 ? { 'data-autofocus': true } : {})}
            onClick={() => void redo()}
          >
            {t('redo.label')}
          </Menu.Item>
          {steps.length > 0 && <Menu.Divider />}
          {steps.length > 0 && <Menu.Label>{t('undo.list')}</Menu.Label>}
          {steps.slice(0, shownSteps).map((step, index) => (
            <Menu.Item
              key={step.id}
              // Without the focus inside, neither Escape nor an arrow would reach the list.
              {...(index === 0 ? { 'data-autofocus': true } : {})}
              styles={{ itemLabel: { minWidth: 0 } }}
              leftSection={
                step.final === true ? <IconLock size={16} aria-hidden /> : <IconArrowBackUp size={16} aria-hidden />
              }
              {...(step.final === true
                ? { 'aria-disabled': true, closeMenuOnClick: false }
                : { onClick: () => choose(step, index) })}
            >
              <span className={classes['step']}>
                <span className={classes['what']}>{describeStep(inWords, step)}</span>
                <span className={classes['when']}>
                  {step.final === true && `${t('undo.final')} · `}
                  {format.dayShort(step.at)}
                </span>
              </span>
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {asked && <UndoSteps steps={asked} onClose={() => setAsked(null)} onTakeBack={takeBack} />}
    </>
  )
}
