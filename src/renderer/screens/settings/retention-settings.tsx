import { Button, NativeSelect, Switch } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Retention } from '../../../contract/schemas/erasure.ts'
import { EraseOld } from '../../erasing/erase-old.tsx'
import classes from './settings.module.css'
import type { SettingsProps } from './settings-props.ts'

const choices = [12, 24, 36, 48, 60, 72, 120] as const
const forEver = ''

/** How long words are kept. Choosing erases nothing by itself; what would go is shown before it goes. */
export function RetentionSettings({ settings: { retention }, onChange }: SettingsProps) {
  const { t } = useTranslation('settings')
  const [asked, setAsked] = useState(false)
  const { months } = retention
  const change = (part: Partial<Retention>) => onChange({ retention: { ...retention, ...part } })
  const all = months === null || choices.some(each => each === months) ? choices : [...choices, months]
  return (
    <>
      <NativeSelect
        label={t('retention.months')}
        description={t('retention.monthsNote')}
        value={months === null ? forEver : String(months)}
        onChange={({ currentTarget: { value } }) =>
          change(value === forEver ? { months: null, afterImport: false } : { months: Number(value) })
        }
        data={[
          { value: forEver, label: t('retention.forEver') },
          ...all.map(count => ({ value: String(count), label: t('retention.count', { count }) })),
        ]}
      />
      <Switch
        label={t('retention.afterImport')}
        description={t('retention.afterImportNote')}
        disabled={months === null}
        checked={retention.afterImport}
        onChange={event => change({ afterImport: event.currentTarget.checked })}
      />
      <div className={classes['buttons']}>
        <Button
          variant="default"
          leftSection={<IconTrash size={18} aria-hidden />}
          disabled={months === null}
          onClick={() => setAsked(true)}
        >
          {t('retention.erase')}
        </Button>
      </div>
      {asked && months !== null && <EraseOld months={months} onClose={() => setAsked(false)} />}
    </>
  )
}
