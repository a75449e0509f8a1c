import { Button } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { KeysOf } from '../../ui/shortcuts/shortcut-help.tsx'
import classes from './action-bar.module.css'
import { commandKeys, keyIdOf, type PlainCommand } from './review-keys.ts'
import { keepFocus } from '../verbatims/keep-focus.ts'

interface ActionBarProps {
  readonly canUndo: boolean
  readonly onDo: (command: PlainCommand) => void
}

const shown = ['accept', 'none', 'gold', 'skip', 'undo'] as const

/** The keys one needs all the time, as buttons for the mouse and as a reminder. */
export const ActionBar = memo(function ActionBar({ canUndo, onDo }: ActionBarProps) {
  const { t } = useTranslation('review')
  return (
    <div className={classes['bar']} role="toolbar" aria-label={t('actions')}>
      {shown.map(command => (
        <Button
          key={command}
          size="sm"
          variant={command === 'accept' ? 'filled' : 'default'}
          disabled={command === 'undo' && !canUndo}
          rightSection={<KeysOf id={keyIdOf(command)} keys={commandKeys[command][0] ?? ''} />}
          onMouseDown={keepFocus}
          onClick={() => onDo(command)}
        >
          {t(`do.${command}`)}
        </Button>
      ))}
    </div>
  )
})
