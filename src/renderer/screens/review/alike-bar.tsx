import { IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { KeysOf } from '../../ui/shortcuts/shortcut-help.tsx'
import { keepFocus } from '../verbatims/keep-focus.ts'
import classes from './alike.module.css'
import { commandKeys, keyIdOf } from './review-keys.ts'

interface AlikeBarProps {
  /** Others like this letter. */
  readonly count: number
  readonly onOpen: () => void
}

/** "+7 gleichartige": one decision can serve all. */
export function AlikeBar({ count, onOpen }: AlikeBarProps) {
  const { t } = useTranslation('review')
  if (count === 0) return null
  return (
    <button type="button" className={classes['bar']} onMouseDown={keepFocus} onClick={onOpen}>
      <IconCopy size={16} aria-hidden />
      <strong>{t('alike.count', { count })}</strong>
      <span>{t('alike.hint')}</span>
      <KeysOf id={keyIdOf('alike')} keys={commandKeys.alike} />
    </button>
  )
}
