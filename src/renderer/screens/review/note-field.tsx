import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { KeysOf } from '../../ui/shortcuts/shortcut-help.tsx'
import { keyIdOf, promptKeys } from './review-keys.ts'
import { keepFocus } from '../verbatims/keep-focus.ts'
import classes from './value-rows.module.css'

interface NoteFieldProps {
  readonly note: string
  readonly opened: boolean
  readonly onAsk: () => void
  readonly onWrite: (note: string) => void
  readonly onClose: () => void
}

/** What the owner wants to remember of this letter; Escape gives the keys back to the screen. */
export function NoteField({ note, opened, onAsk, onWrite, onClose }: NoteFieldProps) {
  const { t } = useTranslation('review')
  if (!opened)
    return (
      <button type="button" className={classes['field']} onMouseDown={keepFocus} onClick={onAsk}>
        <span className={classes['label']}>{t('values.note')}</span>
        <span className={classes['note']}>{note}</span>
        <KeysOf id={keyIdOf('ask-note')} keys={promptKeys.note} />
      </button>
    )
  return (
    <Textarea
      aria-label={t('values.note')}
      description={t('values.noteHint')}
      // The key that opens it is pressed to write.
      autoFocus
      autosize
      minRows={2}
      maxRows={6}
      value={note}
      onChange={event => onWrite(event.currentTarget.value)}
      onBlur={onClose}
      onKeyDown={event => {
        if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) onClose()
      }}
    />
  )
}
