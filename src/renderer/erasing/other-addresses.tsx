import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './erasing.module.css'
import type { Person } from './use-person.ts'

/** Who writes from two addresses is one person; the owner knows that best. */
export function OtherAddresses({ person: { offered, others, toggle } }: { readonly person: Person }) {
  const { t } = useTranslation('persons')
  const [address, setAddress] = useState('')
  const typed = address.trim().toLowerCase()
  const add = () => {
    if (!typed.includes('@')) return
    if (!others.includes(typed)) toggle(typed)
    setAddress('')
  }
  return (
    <fieldset className={classes['others']}>
      <legend>{t('others.title')}</legend>
      <Stack gap="xs">
        {offered.map(other => (
          <Checkbox key={other} label={other} checked={others.includes(other)} onChange={() => toggle(other)} />
        ))}
        <Group gap="xs" align="end">
          <TextInput
            type="email"
            size="sm"
            label={t('others.add')}
            value={address}
            onChange={event => setAddress(event.currentTarget.value)}
            onKeyDown={event => event.key === 'Enter' && add()}
          />
          <Button size="sm" variant="default" disabled={!typed.includes('@')} onClick={add}>
            {t('others.addButton')}
          </Button>
        </Group>
      </Stack>
    </fieldset>
  )
}
