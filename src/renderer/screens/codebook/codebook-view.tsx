import { useTranslation } from 'react-i18next'
import type { Loadable } from '../../api/loadable.ts'
import { EmptyState } from '../../ui/states/empty-state.tsx'
import { Show } from '../../ui/states/show.tsx'
import { CodebookImport } from './codebook-import.tsx'
import type { CodebookPlace } from './codebook-place.ts'
import classes from './codebook-view.module.css'
import { CodebookVersions } from './codebook-versions.tsx'
import { NewFromLetters } from './new-from-letters.tsx'
import { ThemeList } from './theme-list.tsx'
import { ThemePage, type ThemePageProps } from './theme-page.tsx'
import { UncoveredThemes } from './uncovered-themes.tsx'
import type { CodebookDesk } from './use-codebook.ts'

interface CodebookViewProps extends Omit<ThemePageProps, 'desk'> {
  readonly desk: Loadable<CodebookDesk>
  readonly place: CodebookPlace | null
  readonly onPlace: (place: CodebookPlace) => void
}

/** The themes at the left, one of them (or what is to become one) beside them. */
export function CodebookView({ desk, place, onPlace, ...page }: CodebookViewProps) {
  const { t } = useTranslation('codebook')
  return (
    <div className={classes['screen']}>
      <h1 className="visually-hidden">{t('title')}</h1>
      <Show of={desk} loadingLabel={t('loading')}>
        {value => (
          <div className={classes['desk']} data-wide={place !== null || page.tab !== 'rules'}>
            <ThemeList
              desk={value}
              isOpen={place === null}
              onChoose={page.onChoose}
              onAdd={page.actions.add}
              onMove={page.actions.move}
              onPut={page.actions.put}
              onPlace={onPlace}
            />
            {place !== null ? (
              <Place place={place} desk={value} onChoose={page.onChoose} />
            ) : value.draft ? (
              <ThemePage desk={value} {...page} />
            ) : (
              <EmptyState title={t('none.title')} text={t('none.text')} />
            )}
          </div>
        )}
      </Show>
    </div>
  )
}

interface PlaceProps {
  readonly place: CodebookPlace
  readonly desk: CodebookDesk
  readonly onChoose: (themeId: string | null) => void
}

function Place({ place, desk, onChoose }: PlaceProps) {
  switch (place) {
    case 'letters':
      return <NewFromLetters themes={desk.themes} onDone={onChoose} />
    case 'uncovered':
      return <UncoveredThemes themes={desk.themes} onDone={onChoose} />
    case 'versions':
      return <CodebookVersions />
    case 'import':
      return <CodebookImport onDone={() => onChoose(null)} />
  }
}
