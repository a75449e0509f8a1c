import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Loadable } from '../api/loadable.ts'
import { Show } from '../ui/states/show.tsx'
import { useFormat } from '../use-format.ts'
import classes from './preparation.module.css'
import type { AddressChoice, Belongs } from './preparation.ts'

interface AddressChoicesProps {
  readonly state: Loadable<unknown>
  readonly choices: readonly AddressChoice[]
  readonly onChange: (choices: readonly AddressChoice[]) => void
}

const belongings: readonly Belongs[] = ['shop', 'owner', 'others']

/** Which addresses are ours decides what counts as a customer's letter, so the owner is asked once. */
export function AddressChoices({ state, choices, onChange }: AddressChoicesProps) {
  const { t } = useTranslation('intake')
  const change = (address: string, belongs: Belongs) =>
    onChange(choices.map(choice => (choice.address === address ? { ...choice, belongs } : choice)))
  return (
    <section aria-label={t('addresses.title')}>
      <h2 className={classes['heading']}>{t('addresses.title')}</h2>
      <p className={classes['note']}>{t('addresses.note')}</p>
      <Show of={state} compact loadingLabel={t('addresses.looking')}>
        {() =>
          choices.length === 0 ? (
            <p className={classes['note']}>{t('addresses.none')}</p>
          ) : (
            <ul className={classes['addresses']}>
              {choices.map(choice => (
                <AddressLine
                  key={choice.address}
                  choice={choice}
                  onChange={belongs => change(choice.address, belongs)}
                />
              ))}
            </ul>
          )
        }
      </Show>
      <AddAddress onAdd={address => onChange([...choices, { address, messages: 0, belongs: 'shop' }])} />
    </section>
  )
}

interface AddressLineProps {
  readonly choice: AddressChoice
  readonly onChange: (belongs: Belongs) => void
}

function AddressLine({ choice, onChange }: AddressLineProps) {
  const { t } = useTranslation('intake')
  const format = useFormat()
  return (
    <li className={classes['address']}>
      <span>
        {choice.address}
        {choice.messages > 0 && (
          <small>{t('addresses.messages', { count: choice.messages, n: format.number(choice.messages) })}</small>
        )}
      </span>
      <SegmentedControl
        size="xs"
        aria-label={choice.address}
        value={choice.belongs}
        onChange={onChange}
        data={belongings.map(value => ({ value, label: t(`addresses.${value}`) }))}
      />
    </li>
  )
}

function AddAddress({ onAdd }: { readonly onAdd: (address: string) => void }) {
  const { t } = useTranslation('intake')
  const [address, setAddress] = useState('')
  const typed = address.trim().toLowerCase()
  const add = () => {
    if (!typed.includes('@')) return
    onAdd(typed)
    setAddress('')
  }
  return (
    <div className={classes['more']}>
      <TextInput
        label={t('addresses.add')}
        type="email"
        value={address}
        onChange={event => setAddress(event.currentTarget.value)}
        onKeyDown={event => event.key === 'Enter' && add()}
      />
      <Button variant="default" onClick={add} disabled={!typed.includes('@')}>
        {t('addresses.addButton')}
      </Button>
    </div>
  )
}
