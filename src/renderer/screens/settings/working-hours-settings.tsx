import { Checkbox, NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatClock } from '../../../i18n/format.ts'
import type { Settings } from '../../../contract/schemas/workspace.ts'
import { useLanguage } from '../../use-format.ts'
import { federalStates } from './federal-states.ts'
import classes from './settings.module.css'
import type { SettingsProps } from './settings-props.ts'

type Day = Settings['workingHours'][number]
const usualDay: Day = { from: 540, until: 1080 }

/** Opening hours and holidays: answering times count these hours only. */
export function WorkingHoursSettings({ settings, onChange }: SettingsProps) {
  const { t } = useTranslation('settings')
  const change = (index: number, day: Day) =>
    onChange({ workingHours: settings.workingHours.map((known, at) => (at === index ? day : known)) })
  return (
    <>
      <fieldset className={classes['days']}>
        <legend>{t('hours.week')}</legend>
        {settings.workingHours.map((day, index) => (
          <DayLine key={index} index={index} day={day} onChange={changed => change(index, changed)} />
        ))}
      </fieldset>
      <NativeSelect
        label={t('hours.state')}
        description={t('hours.stateNote')}
        value={settings.federalState}
        onChange={event => onChange({ federalState: event.currentTarget.value })}
        data={[{ value: '', label: t('hours.wholeCountry') }, ...federalStates]}
      />
    </>
  )
}

interface DayLineProps {
  readonly index: number
  readonly day: Day
  readonly onChange: (day: Day) => void
}

function DayLine({ index, day, onChange }: DayLineProps) {
  const { t } = useTranslation('settings')
  const name = useDayName(index)
  return (
    <div className={classes['day']}>
      <Checkbox
        label={name}
        checked={day !== null}
        onChange={event => onChange(event.currentTarget.checked ? usualDay : null)}
      />
      {day === null ? (
        <span className={classes['closed']}>{t('hours.closed')}</span>
      ) : (
        <>
          <Time
            label={t('hours.from', { day: name })}
            minutes={day.from}
            onChange={from => onChange({ ...day, from })}
          />
          <span>{t('hours.to')}</span>
          <Time
            label={t('hours.until', { day: name })}
            minutes={day.until}
            onChange={until => onChange({ ...day, until })}
          />
        </>
      )}
    </div>
  )
}

interface TimeProps {
  readonly label: string
  readonly minutes: number
  readonly onChange: (minutes: number) => void
}

const halfHours: readonly number[] = Array.from({ length: 49 }, (_, at) => at * 30)

/** A list instead of a field for times: those follow the computer's clock (2 PM) and not the window's language. */
const Time = ({ label, minutes, onChange }: TimeProps) => (
  <NativeSelect
    size="xs"
    aria-label={label}
    value={String(minutes)}
    onChange={event => onChange(Number(event.currentTarget.value))}
    data={[...new Set([...halfHours, minutes])]
      .toSorted((a, b) => a - b)
      .map(value => ({ value: String(value), label: formatClock(value) }))}
  />
)

const dayMs = 86_400_000
/** 1 January 2024 was a Monday. */
const firstMondayMs = Date.UTC(2024, 0, 1)

function useDayName(index: number): string {
  const language = useLanguage()
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(firstMondayMs + index * dayMs)
}
