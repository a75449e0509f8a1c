import { Kbd, Modal, Text } from '@mantine/core'
import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../use-format.ts'
import { keyCaps, type Keys } from './keystroke.ts'
import type { Scope } from './shortcut-registry.ts'
import classes from './shortcut-help.module.css'
import { useActiveShortcuts, useRemappedKeys } from './use-shortcuts.tsx'

/** One shortcut's keys as key caps; several ways are parted by "/". */
export function KeyCaps({ keys }: { readonly keys: Keys | readonly Keys[] }) {
  const ways = typeof keys === 'string' ? [keys] : keys
  const language = useLanguage()
  return (
    <span className={classes['keys']}>
      {ways.map((way, index) => (
        <Fragment key={way}>
          {index > 0 && <span>/</span>}
          {keyCaps(way, language).map(cap => (
            <Kbd key={cap}>{cap}</Kbd>
          ))}
        </Fragment>
      ))}
    </span>
  )
}

interface KeysOfProps {
  /** Of the shortcut. */
  readonly id: string
  /** Without a choice of the owner's. */
  readonly keys: Keys | readonly Keys[]
}

/** A shortcut's keys as they are now: the owner's choice, else the given ones. */
export function KeysOf({ id, keys }: KeysOfProps) {
  const chosen = useRemappedKeys().get(id)
  const given = typeof keys === 'string' ? [keys] : keys
  return <KeyCaps keys={chosen === undefined ? keys : [chosen, ...given.slice(1)]} />
}

const ScopeList = ({ scope }: { readonly scope: Scope }) => (
  <section>
    <h3 className={classes['heading']}>{scope.name}</h3>
    <dl className={classes['list']}>
      {scope.shortcuts
        .filter(shortcut => !shortcut.hidden)
        .map(shortcut => (
          <div key={shortcut.id} className={classes['row']}>
            <dt>{shortcut.label}</dt>
            <dd>
              <KeysOf id={shortcut.id} keys={shortcut.keys} />
            </dd>
          </div>
        ))}
    </dl>
  </section>
)

interface ShortcutHelpProps {
  readonly opened: boolean
  readonly onClose: () => void
  /** Where the keys are changed. */
  readonly children?: ReactNode
}

/** What `?` shows: every key that works right now, the present screen first. */
export function ShortcutHelp({ opened, onClose, children }: ShortcutHelpProps) {
  const { t } = useTranslation('common')
  const scopes = useActiveShortcuts().filter(scope => scope.shortcuts.some(shortcut => !shortcut.hidden))
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('shortcuts.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Text size="sm" c="dimmed" mb="lg">
        {t('shortcuts.note')} {children}
      </Text>
      <div className={classes['scopes']}>
        {scopes.toReversed().map(scope => (
          <ScopeList key={scope.name} scope={scope} />
        ))}
      </div>
    </Modal>
  )
}
