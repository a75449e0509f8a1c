import { Button, Checkbox, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SearchHit } from '../../../contract/schemas/search.ts'
import type { Theme } from '../../../contract/schemas/theme.ts'
import { toggled } from '../../ui/list/toggled.ts'
import { useRovingFocus } from '../../ui/list/use-roving-focus.ts'
import { Page } from '../../ui/page.tsx'
import { Show } from '../../ui/states/show.tsx'
import { useFormat } from '../../use-format.ts'
import { MarkedText } from '../search/marked-text.tsx'
import { NewThemeForm } from './new-theme-form.tsx'
import classes from './places.module.css'
import { searchedTerm } from './searched-term.ts'
import { useChosenLetters, withFirst } from './use-chosen-letters.ts'

interface NewFromLettersProps {
  readonly themes: readonly Theme[]
  readonly onDone: (themeId: string) => void
}

/** Search, tick some letters, and the theme stands there with its terms. Enter in the search takes the first ten and goes on to the name. */
export function NewFromLetters({ themes, onDone }: NewFromLettersProps) {
  const { t } = useTranslation('codebook')
  const format = useFormat()
  const { query, setQuery, asked, found, chosen, setChosen, ids, proposal, nameField, takeFirst } = useChosenLetters()
  return (
    <section className={classes['place']} aria-label={t('fresh.title')}>
      <Page title={t('fresh.title')} lead={t('fresh.lead')}>
        <div className={classes['fresh']}>
          <div className={classes['finder']}>
            <TextInput
              aria-label={t('fresh.search')}
              placeholder={t('fresh.search')}
              leftSection={<IconSearch size={16} aria-hidden />}
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page is for searching
              autoFocus
              value={query}
              onChange={event => setQuery(event.currentTarget.value)}
              onKeyDown={event => {
                if (event.key === 'Enter' && query.trim() !== '') void takeFirst()
              }}
            />
            {asked === '' ? (
              <p className={classes['soft']}>
                {chosen.size === 0
                  ? t('fresh.empty')
                  : t('fresh.chosen', { count: chosen.size, number: format.number(chosen.size) })}
              </p>
            ) : (
              <Show of={found} compact>
                {({ hits, total }) => (
                  <Letters
                    hits={hits}
                    total={total}
                    chosen={chosen}
                    onToggle={id => setChosen(toggled(chosen, id))}
                    onChoose={setChosen}
                  />
                )}
              </Show>
            )}
          </div>
          {ids.length === 0 ? (
            <p className={classes['soft']}>{t('fresh.wait')}</p>
          ) : (
            <Show of={proposal} compact>
              {known => (
                <NewThemeForm
                  proposal={known}
                  searched={searchedTerm(asked)}
                  themes={themes}
                  verbatimIds={ids}
                  nameField={nameField}
                  onDone={onDone}
                />
              )}
            </Show>
          )}
        </div>
      </Page>
    </section>
  )
}

interface LettersProps {
  readonly hits: readonly SearchHit[]
  readonly total: number
  readonly chosen: ReadonlySet<number>
  readonly onToggle: (id: number) => void
  readonly onChoose: (ids: ReadonlySet<number>) => void
}

function Letters({ hits, total, chosen, onToggle, onChoose }: LettersProps) {
  const { t } = useTranslation('codebook')
  const format = useFormat()
  const roving = useRovingFocus<HTMLUListElement>()
  return (
    <>
      <div className={classes['finderHead']}>
        <p className={classes['soft']} role="status">
          {chosen.size === 0
            ? t('fresh.found', { count: total, number: format.number(total) })
            : t('fresh.chosen', { count: chosen.size, number: format.number(chosen.size) })}
        </p>
        <Button size="compact-xs" variant="default" onClick={() => onChoose(withFirst(chosen, hits))}>
          {t('fresh.firstTen')}
          <kbd className={classes['key']} aria-hidden>
            ↵
          </kbd>
        </Button>
        {chosen.size > 0 && (
          <Button size="compact-xs" variant="default" onClick={() => onChoose(new Set())}>
            {t('fresh.none')}
          </Button>
        )}
      </div>
      <ul className={classes['letters']} aria-label={t('fresh.examples')} {...roving}>
        {hits.map(hit => (
          <li key={hit.id} className={classes['letter']} data-chosen={chosen.has(hit.id)}>
            <Checkbox
              size="sm"
              checked={chosen.has(hit.id)}
              onChange={() => onToggle(hit.id)}
              label={
                <>
                  <span className={classes['letterTitle']}>{hit.subject}</span>{' '}
                  <MarkedText text={hit.snippet} marks={hit.marks} />
                </>
              }
            />
          </li>
        ))}
      </ul>
    </>
  )
}
