import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../api/use-call.ts'
import { Show } from '../../../ui/states/show.tsx'
import { useFormat } from '../../../use-format.ts'
import { personOf } from '../../verbatims/verbatim-row.tsx'
import classes from './edits.module.css'

interface SplitLettersProps {
  readonly themeId: string
  readonly chosen: ReadonlySet<number>
  readonly onChange: (chosen: ReadonlySet<number>) => void
}

/** Nobody reads through more before a click; the others go by their terms. */
const SHOWN = 50

/** Reviewed letters of the theme; those chosen go over whatever the terms say. */
export function SplitLetters({ themeId, chosen, onChange }: SplitLettersProps) {
  const { t } = useTranslation('codebook')
  const format = useFormat()
  const letters = useCall('verbatims.list', {
    filter: { themeIds: [themeId], reviewed: true },
    page: { offset: 0, limit: SHOWN },
  })
  const toggle = (id: number) =>
    onChange(new Set(chosen.has(id) ? [...chosen].filter(one => one !== id) : [...chosen, id]))
  return (
    <fieldset className={classes['letters']}>
      <legend className={classes['effectTitle']}>{t('split.letters')}</legend>
      <Show of={letters} compact>
        {({ rows, total }) =>
          total === 0 ? (
            <p className={classes['sentence']}>{t('split.noLetters')}</p>
          ) : (
            <div className={classes['letterList']}>
              {rows.map(row => (
                <Checkbox
                  key={row.id}
                  size="xs"
                  label={`${row.snippet || row.title} – ${[personOf(row), row.saidOn && format.dayShort(row.saidOn)].filter(Boolean).join(', ')}`}
                  checked={chosen.has(row.id)}
                  onChange={() => toggle(row.id)}
                />
              ))}
              {total > rows.length && (
                <p className={classes['sentence']}>{t('split.moreLetters', { count: total - rows.length })}</p>
              )}
            </div>
          )
        }
      </Show>
    </fieldset>
  )
}
