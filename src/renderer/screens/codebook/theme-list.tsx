import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import entry from '../../ui/list/entry.module.css'
import { intoView } from '../../ui/into-view.ts'
import { softHyphens } from '../../ui/soft-hyphens.ts'
import { useRovingFocus } from '../../ui/list/use-roving-focus.ts'
import { useFormat, useLanguage } from '../../use-format.ts'
import { themeKeys } from '../verbatims/theme-codes.ts'
import { ThemeSign } from '../verbatims/theme-name.tsx'
import classes from './theme-list.module.css'
import { CodebookMenu } from './codebook-menu.tsx'
import type { CodebookPlace } from './codebook-place.ts'
import { listedThemes, type ThemeNode } from './theme-tree.ts'
import type { ThemePlace } from './theme-drop.ts'
import type { CodebookDesk } from './use-codebook.ts'
import { useThemeDrag } from './use-theme-drag.ts'

interface ThemeListProps {
  readonly desk: CodebookDesk
  readonly onChoose: (themeId: string) => void
  readonly onAdd: () => void
  readonly onMove: (themeId: string, by: -1 | 1) => Promise<void>
  readonly onPut: (themeId: string, place: ThemePlace) => Promise<void>
  readonly onPlace: (place: CodebookPlace) => void
  /** Whether one of them is shown beside the list. */
  readonly isOpen: boolean
}

/** All themes with how often each was found: one stop of the Tab key, walked with the arrows. */
export function ThemeList({ desk, isOpen, onChoose, onAdd, onMove, onPut, onPlace }: ThemeListProps) {
  const { t } = useTranslation('codebook')
  const language = useLanguage()
  const nodes = listedThemes(desk.themes)
  const keys = new Map(
    themeKeys(nodes.map(({ theme: { id, name, color } }) => ({ id, color, name: name[language] || name.de }))).map(
      key => [key.id, key],
    ),
  )
  const roving = useRovingFocus<HTMLUListElement>('[aria-current]')
  const drag = useThemeDrag(desk.themes, (themeId, place) => void onPut(themeId, place))
  const isNew = desk.draft !== null && desk.stored === null
  return (
    <nav className={classes['part']} aria-label={t('list')}>
      {desk.counts.size > 0 && (
        <p className={classes['legend']} aria-hidden>
          {t('confirmed')} + {t('suggested')}
        </p>
      )}
      <ul className={classes['list']} {...roving}>
        {nodes.map(node => {
          const key = keys.get(node.theme.id)
          return (
            key && (
              <ThemeLine
                key={node.theme.id}
                node={node}
                name={key.name}
                sign={<ThemeSign theme={key} />}
                desk={desk}
                isOpen={isOpen && desk.draft?.id === node.theme.id}
                onChoose={onChoose}
                onMove={onMove}
                drag={drag(node.theme.id)}
              />
            )
          )
        })}
        {isNew && isOpen && (
          <li className={classes['line']} aria-current="true">
            <span className={`${entry['entry']} ${classes['button']}`}>
              <span className={classes['name']}>{desk.draft?.name[language] || t('new')}</span>
            </span>
          </li>
        )}
      </ul>
      <div className={classes['foot']}>
        <Button
          className={classes['add'] ?? ''}
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={onAdd}
        >
          {t('add')}
        </Button>
        <CodebookMenu onPlace={onPlace} />
      </div>
    </nav>
  )
}

interface ThemeLineProps {
  readonly node: ThemeNode
  readonly name: string
  readonly sign: ReactNode
  readonly desk: CodebookDesk
  readonly isOpen: boolean
  readonly onChoose: (themeId: string) => void
  readonly onMove: (themeId: string, by: -1 | 1) => Promise<void>
  readonly drag: ReturnType<ReturnType<typeof useThemeDrag>>
}

function ThemeLine({ node: { theme, depth }, name, sign, desk, isOpen, onChoose, onMove, drag }: ThemeLineProps) {
  const { t } = useTranslation('codebook')
  const format = useFormat()
  const count = desk.counts.get(theme.id)
  return (
    <li
      ref={isOpen ? intoView : null}
      className={classes['line']}
      aria-current={isOpen ? 'true' : undefined}
      data-archived={theme.archived}
      {...drag}
    >
      <button
        type="button"
        className={`${entry['entry']} ${classes['button']}`}
        style={{ paddingInlineStart: `calc(var(--gw-gutter) - 3px + ${depth * 1.25}rem)` }}
        onClick={() => onChoose(theme.id)}
        onKeyDown={event => {
          if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
          event.preventDefault()
          void onMove(theme.id, event.key === 'ArrowUp' ? -1 : 1)
        }}
      >
        {sign}
        <span className={classes['name']}>{softHyphens(name)}</span>
        {desk.unsaved.has(theme.id) && (
          <span className={classes['unsaved']} title={t('unsaved')}>
            ●<span className="visually-hidden">{t('unsaved')}</span>
          </span>
        )}
        {count && (
          <span className={classes['count']}>
            <span title={t('confirmed')}>{format.number(count.confirmed)}</span>
            <span className="visually-hidden"> {t('confirmed')}, </span>
            <span className={classes['suggested']} title={t('suggested')}>
              +{format.number(count.suggested)}
            </span>
            <span className="visually-hidden"> {t('suggested')}</span>
          </span>
        )}
      </button>
    </li>
  )
}
