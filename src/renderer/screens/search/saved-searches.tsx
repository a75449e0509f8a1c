import { ActionIcon, Button, Popover, TextInput } from '@mantine/core'
import { IconBookmark, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import entry from '../../ui/list/entry.module.css'
import classes from './saved-searches.module.css'
import { useSavedSearches } from './use-saved-searches.ts'

/** The questions kept, to ask again or to forget. */
export function SavedSearches({ onAsk }: { readonly onAsk: (query: string) => void }) {
  const { t } = useTranslation('search')
  const { all, remove } = useSavedSearches()
  if (all.length === 0) return null
  return (
    <section className={classes['saved']} aria-label={t('saved.title')}>
      <h2 className={classes['title']}>{t('saved.title')}</h2>
      <ul className={classes['list']}>
        {all.map(({ name, query }) => (
          <li key={name} className={classes['item']}>
            <button type="button" className={`${entry['entry']} ${classes['ask']}`} onClick={() => onAsk(query)}>
              <IconBookmark size={16} aria-hidden />
              <span className={classes['name']}>{name}</span>
              {name !== query && <span className={classes['query']}>{query}</span>}
            </button>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('saved.remove', { name })}
              onClick={() => remove(name)}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Keeps the question that stands in the field under a name. */
export function SaveSearch({ query }: { readonly query: string }) {
  const { t } = useTranslation('search')
  const { all, save } = useSavedSearches()
  const [opened, setOpened] = useState(false)
  const [name, setName] = useState('')
  if (all.some(saved => saved.query === query)) return null
  const keep = () => {
    save({ name: name.trim() || query, query })
    setOpened(false)
    setName('')
  }
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus withinPortal={false} position="bottom-end">
      <Popover.Target>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconBookmark size={16} aria-hidden />}
          onClick={() => setOpened(true)}
        >
          {t('saved.keep')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('saved.keep')}>
        <form
          className={classes['form']}
          onSubmit={event => {
            event.preventDefault()
            keep()
          }}
        >
          <TextInput
            label={t('saved.name')}
            placeholder={query}
            value={name}
            onChange={event => setName(event.currentTarget.value)}
            data-autofocus
          />
          <Button type="submit" size="sm">
            {t('saved.keepNow')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
