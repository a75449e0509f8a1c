import { useTranslation } from 'react-i18next'
import { useLocation, useSearch } from 'wouter'
import { useShortcuts } from '../../ui/shortcuts/use-shortcuts.tsx'
import { codebookPlaces, type CodebookPlace } from './codebook-place.ts'
import { CodebookView } from './codebook-view.tsx'
import { themeTabs, type ThemeTab } from './theme-page.tsx'
import { neighbourOf } from './theme-tree.ts'
import { useCodebook } from './use-codebook.ts'

const linkTo = (search: Readonly<Record<string, string>>): string => {
  const query = new URLSearchParams(search).toString()
  return query === '' ? '/codebook' : `/codebook?${query}`
}

/** `/codebook?theme=T4&tab=learned`: the codebook, one theme open; `/codebook?show=uncovered`: what may become one. */
export function CodebookScreen() {
  const { t } = useTranslation('codebook')
  const search = new URLSearchParams(useSearch())
  const [, navigate] = useLocation()
  const chosen = search.get('theme')
  const tab = themeTabs.find(one => one === search.get('tab')) ?? 'rules'
  const place = codebookPlaces.find(one => one === search.get('show')) ?? null
  const choose = (themeId: string | null, nextTab: ThemeTab = 'rules') =>
    navigate(
      linkTo({ ...(themeId === null ? {} : { theme: themeId }), ...(nextTab === 'rules' ? {} : { tab: nextTab }) }),
    )
  const { desk, preview, actions, pending } = useCodebook(chosen, choose)
  const step = (by: -1 | 1) => {
    if (desk.state !== 'ready') return
    const open = place === null ? (desk.value.draft?.id ?? null) : null
    const next = neighbourOf(desk.value.themes, open, by)
    if (next !== null) choose(next, tab)
  }
  useShortcuts(t('title'), [
    { id: 'codebook.next', keys: 'j', label: t('nextKey'), run: () => step(1) },
    { id: 'codebook.previous', keys: 'k', label: t('previousKey'), run: () => step(-1) },
    {
      id: 'codebook.save',
      keys: ['mod+s', 'mod+enter'],
      label: t('saveKey'),
      run: () => void actions.save(),
      whileTyping: true,
    },
    {
      id: 'codebook.letters',
      keys: 'n',
      label: t('menu.fromLetters'),
      run: () => navigate(linkTo({ show: 'letters' })),
    },
    {
      id: 'codebook.uncovered',
      keys: 'u',
      label: t('menu.uncovered'),
      run: () => navigate(linkTo({ show: 'uncovered' })),
    },
  ])
  return (
    <CodebookView
      desk={desk}
      preview={preview}
      actions={actions}
      pending={pending}
      tab={tab}
      onTab={next => choose(chosen, next)}
      place={place}
      onChoose={id => choose(id)}
      onPlace={(next: CodebookPlace) => navigate(linkTo({ show: next }))}
    />
  )
}
