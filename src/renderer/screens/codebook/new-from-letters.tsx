import { Button, Checkbox, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearch } from 'wouter'
import type { SearchHit } from '../../../contract/schemas/search.ts'
import type { Theme } from '../../../contract/schemas/theme.ts'
import { useClient } from '../../api/api-provider.tsx'
import { useCall } from '../../api/use-call.ts'
import { toggled } from '../../ui/list/toggled.ts'
import { useRovingFocus } from '../../ui/list/use-roving-focus.ts'
import { Page } from '../../ui/page.tsx'
import { Show } from '../../ui/states/show.tsx'
import { useSettled } from '../../ui/use-settled.ts'
import { useFormat } from '../../use-format.ts'
import { MarkedText } from '../search/marked-text.tsx'
import { NewThemeForm } from './new-theme-form.tsx'
import classes from './places.module.css'
import { searchedTerm } from './searched-term.ts'

interface NewFromLettersProps {
  readonly themes: readonly Theme[]
  readonly onDone: (themeId: string) => void
}

const pauseMs = 150
const firstOnes = 10

const idsOf = (list: string | null): ReadonlySet<number> =>
  new Set(
    (list ?? '')
      .split(',')
      .map(Number)
      .filter(id => Number.isInteger(id) && id > 0),
  )

const searchFor = (query: string) => ({ query, filter: { classes: ['customer' as const] }, limit: 50 })

/**
 * Search, tick some letters, and the theme stands there with its terms. `?q=` brings a search along, `?ids=` letters. Enter in the
 * search takes the first ten and goes on to the name.
 */
export function NewFromLetters({ themes, onDone }: NewFromLettersProps) {
  const { t } = useTranslation('codebook')
  const format = useFormat()
  const link = new URLSearchParams(useSearch())
  const [query, setQuery] = useState(link.get('q') ?? '')
  const [chosen, setChosen] = useState<ReadonlySet<number>>(() => idsOf(link.get('ids')))
  const asked = useSettled(query.trim(), pauseMs)
  const client = useClient()
  const found = useCall('search.query', searchFor(asked), { enabled: asked !== '', keepLast: true })
  const ids = [...chosen].sort((a, b) => a - b)
  const proposal = useCall('codebook.propose', { verbatimIds: ids }, { enabled: ids.length > 0, keepLast: true })
  const toggle = (id: number) => setChosen(all => toggled(all, id))
  const nameField = useRef<HTMLInputElement>(null)
  const toName = useRef(false)
  const hasForm = ids.length > 0 && proposal.state === 'ready'
  // After each drawing: the form comes with the proposal, some time after the letters were taken.
  useEffect(() => {
    if (!toName.current || !hasForm) return
    toName.current = false
    nameField.current?.focus()
    nameField.current?.select()
  })
  // Asked once more, for the hits that stand there may still be those of the word before.
  const takeFirst = async () => {
    const answer = await client.call('search.query', searchFor(query.trim())).catch(() => null)
    if (answer === null || answer.hits.length === 0) return
    setChosen(all => new Set([...all, ...answer.hits.slice(0, firstOnes).map(({ id }) => id)]))
    toName.current = true
  }
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
                  <Letters hits={hits} total={total} chosen={chosen} onToggle={toggle} onChoose={setChosen} />
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
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => onChoose(new Set([...chosen, ...hits.slice(0, firstOnes).map(({ id }) => id)]))}
        >
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
