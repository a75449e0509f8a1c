import { IconCheck, IconStarFilled } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { VerbatimSummary } from '../../../contract/schemas/verbatim.ts'
import { useFormat } from '../../use-format.ts'
import type { ThemeKey } from './theme-codes.ts'
import { ThemeSigns } from './theme-name.tsx'
import list from '../../ui/list/row.module.css'
import classes from './verbatim-row.module.css'

/** Height in px; every row of a list is the same, so that the list can be of any length. */
export const verbatimRowHeight = 76

interface VerbatimRowProps {
  readonly row: VerbatimSummary
  readonly themesById: ReadonlyMap<string, ThemeKey>
  readonly active: boolean
  readonly done: boolean
  /** One of several that are chosen. */
  readonly chosen?: boolean
}

export const personOf = (row: Pick<VerbatimSummary, 'person'>): string => row.person?.name || row.person?.address || ''

/** A letter in a list: who and when, what about, and how it begins. */
export const VerbatimRow = memo(function VerbatimRow({
  row,
  themesById,
  active,
  done,
  chosen = false,
}: VerbatimRowProps) {
  const { t } = useTranslation('verbatims')
  const format = useFormat()
  return (
    <div className={`${list['row']} ${classes['row']}`} data-active={active} data-done={done} data-chosen={chosen}>
      <span className={classes['head']}>
        {row.gold && (
          <span className={classes['gold']} title={t('gold')}>
            <IconStarFilled size={13} aria-hidden />
            <span className="visually-hidden">{t('gold')}</span>
          </span>
        )}
        <span className={classes['person']}>{personOf(row) || t(`kind.${row.kind}`)}</span>
        {done && (
          <span className={classes['done']} title={t('done')}>
            <IconCheck size={14} aria-hidden />
            <span className="visually-hidden">{t('done')}</span>
          </span>
        )}
        {row.alike > 0 && !done && (
          <span className={classes['alike']} title={t('alike', { count: row.alike })}>
            <span aria-hidden>+{row.alike}</span>
            <span className="visually-hidden">{t('alike', { count: row.alike })}</span>
          </span>
        )}
        <span className={list['date']}>{row.saidOn ? format.dayShort(row.saidOn) : ''}</span>
      </span>
      <span className={classes['title']}>
        <span className={classes['subject']}>{row.title || t(row.erasedAt === undefined ? 'untitled' : 'erased')}</span>
        <ThemeSigns themeIds={row.themeIds} themesById={themesById} />
      </span>
      <span className={classes['snippet']}>{row.snippet}</span>
    </div>
  )
})
