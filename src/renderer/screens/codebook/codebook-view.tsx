import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { RulePreview as Preview } from '../../../contract/schemas/codebook.ts'
import { valueOr, type Loadable } from '../../api/loadable.ts'
import { verbatimsLink } from '../../navigation/verbatims-link.ts'
import { EmptyState } from '../../ui/states/empty-state.tsx'
import { Show } from '../../ui/states/show.tsx'
import { useFormat, useLanguage } from '../../use-format.ts'
import classes from './codebook-view.module.css'
import { RemoveTheme } from './remove-theme.tsx'
import { RulePreview } from './rule-preview.tsx'
import { ThemeEditor } from './theme-editor.tsx'
import { ThemeList } from './theme-list.tsx'
import type { CodebookActions, CodebookDesk } from './use-codebook.ts'

interface CodebookViewProps {
  readonly desk: Loadable<CodebookDesk>
  readonly preview: Loadable<Preview>
  readonly actions: CodebookActions
  readonly onChoose: (themeId: string) => void
  readonly pending: boolean
}

/** The themes at the left, one of them in the middle, what its rules find at the right. */
export function CodebookView({ desk, preview, actions, onChoose, pending }: CodebookViewProps) {
  const { t } = useTranslation('codebook')
  return (
    <div className={classes['screen']}>
      <h1 className="visually-hidden">{t('title')}</h1>
      <Show of={desk} loadingLabel={t('loading')}>
        {value => (
          <div className={classes['desk']}>
            <ThemeList desk={value} onChoose={onChoose} onAdd={actions.add} />
            {value.draft ? (
              <OpenTheme desk={value} preview={preview} actions={actions} pending={pending} />
            ) : (
              <EmptyState title={t('none.title')} text={t('none.text')} />
            )}
          </div>
        )}
      </Show>
    </div>
  )
}

type OpenThemeProps = Pick<CodebookViewProps, 'preview' | 'actions' | 'pending'> & { readonly desk: CodebookDesk }

function OpenTheme({ desk, preview, actions, pending }: OpenThemeProps) {
  const { draft } = desk
  if (!draft) return null
  const problems = valueOr(preview, null)?.problems ?? []
  return (
    <>
      <section className={classes['theme']}>
        <ThemeBar desk={desk} actions={actions} pending={pending} mayStore={problems.length === 0} />
        <div className={classes['fields']}>
          <ThemeEditor
            key={draft.id}
            draft={draft}
            themes={desk.themes}
            problems={problems}
            onChange={actions.change}
          />
        </div>
      </section>
      <RulePreview preview={preview} />
    </>
  )
}

interface ThemeBarProps extends Omit<OpenThemeProps, 'preview'> {
  readonly mayStore: boolean
}

function ThemeBar({ desk, actions, pending, mayStore }: ThemeBarProps) {
  const { t } = useTranslation(['codebook', 'common'])
  const format = useFormat()
  const language = useLanguage()
  const { draft, stored, changed } = desk
  if (!draft) return null
  const count = desk.counts.get(draft.id) ?? null
  const all = (count?.confirmed ?? 0) + (count?.suggested ?? 0)
  return (
    <header className={classes['bar']}>
      <h2 className={classes['name']}>{draft.name[language] || draft.name.de || t('codebook:new')}</h2>
      {stored && (
        <Link href={verbatimsLink({ themeIds: [draft.id] })} className={classes['voices']}>
          {t('codebook:voices', { count: all, number: format.number(all) })}
        </Link>
      )}
      <div className={classes['buttons']}>
        {changed && (
          <Button variant="default" onClick={actions.discard}>
            {t('codebook:discard')}
          </Button>
        )}
        <Button
          onClick={() => void actions.save()}
          disabled={!changed || !mayStore || draft.name.de.trim() === ''}
          loading={pending}
        >
          {t('common:save')}
        </Button>
        {stored && (
          <RemoveTheme
            name={draft.name[language] || draft.name.de}
            count={count}
            onRemove={() => void actions.remove()}
          />
        )}
      </div>
    </header>
  )
}
