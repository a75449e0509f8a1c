import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Keys } from '../../ui/shortcuts/keystroke.ts'
import { KeyCaps } from '../../ui/shortcuts/shortcut-help.tsx'
import { usePressedKey } from '../../ui/shortcuts/use-pressed-key.ts'
import { chooseKey, conflictOf, keyChoices, keyOf, type ChosenKeys, type KeyChoice } from './key-choices.ts'
import classes from './key-settings.module.css'

interface KeySettingsProps {
  readonly chosen: ChosenKeys
  readonly onChange: (chosen: ChosenKeys) => void
}

interface Wish {
  readonly choice: KeyChoice
  readonly key: Keys
}

/** Every key of the review, to be changed by pressing another; a key that is taken is told and can be exchanged. */
export function KeySettings({ chosen, onChange }: KeySettingsProps) {
  const { t } = useTranslation('review')
  const [asking, setAsking] = useState<KeyChoice | null>(null)
  const [wish, setWish] = useState<Wish | null>(null)
  usePressedKey(asking !== null, key => {
    setAsking(null)
    if (!asking || key === null || key === keyOf(asking, chosen)) return
    if (conflictOf(asking, key, chosen)) setWish({ choice: asking, key })
    else onChange(chooseKey(asking, key, chosen))
  })
  return (
    <div className={classes['keys']}>
      <ul className={classes['list']}>
        {keyChoices.map(choice => (
          <KeyRow
            key={choice.id}
            choice={choice}
            chosen={chosen}
            asking={asking?.id === choice.id}
            wished={wish?.choice.id === choice.id ? wish.key : null}
            onAsk={() => {
              setWish(null)
              setAsking(choice)
            }}
            onExchange={key => {
              setWish(null)
              onChange(chooseKey(choice, key, chosen))
            }}
          />
        ))}
      </ul>
      <Button variant="default" disabled={Object.keys(chosen).length === 0} onClick={() => onChange({})}>
        {t('keys.reset')}
      </Button>
    </div>
  )
}

interface KeyRowProps {
  readonly choice: KeyChoice
  readonly chosen: ChosenKeys
  /** The next key pressed is meant for this row. */
  readonly asking: boolean
  /** A key that was pressed and belongs to another. */
  readonly wished: Keys | null
  readonly onAsk: () => void
  readonly onExchange: (key: Keys) => void
}

function KeyRow({ choice, chosen, asking, wished, onAsk, onExchange }: KeyRowProps) {
  const { t } = useTranslation('review')
  const labelOf = useLabelOf()
  const conflict = wished === null ? null : conflictOf(choice, wished, chosen)
  return (
    <li className={classes['row']}>
      <span>{labelOf(choice)}</span>
      <button type="button" className={classes['key']} data-changed={choice.id in chosen} onClick={onAsk}>
        <span className="visually-hidden">{t('keys.change', { what: labelOf(choice) })} </span>
        {asking ? t('keys.press') : <KeyCaps keys={keyOf(choice, chosen)} />}
      </button>
      {wished !== null && conflict && (
        <p className={classes['conflict']} role="alert">
          <KeyCaps keys={wished} />
          {conflict.by ? t('keys.taken', { what: labelOf(conflict.by) }) : t('keys.kept')}
          {conflict.kind === 'taken' && (
            <Button size="compact-sm" variant="default" onClick={() => onExchange(wished)}>
              {t('keys.exchange')}
            </Button>
          )}
        </p>
      )}
    </li>
  )
}

function useLabelOf(): (choice: KeyChoice) => string {
  const { t } = useTranslation(['review', 'verbatims'])
  return ({ help, value }) =>
    help === 'sentiment'
      ? t('review:help.sentiment', { value: value ? t(`verbatims:sentiment.${value}`) : '' })
      : t(`review:help.${help}`)
}
