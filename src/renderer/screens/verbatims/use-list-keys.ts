import { useTranslation } from 'react-i18next'
import { useShortcuts } from '../../ui/shortcuts/use-shortcuts.tsx'
import type { Selection } from './use-selection.ts'
import type { VerbatimsActions } from './verbatims-view.tsx'

interface Place {
  readonly active: number | null
  readonly openId: number | null
}

/** Keys that go through the list and choose from it. */
export function useListKeys(actions: VerbatimsActions, { active, openId }: Place, selection: Selection): void {
  const { t } = useTranslation('verbatims')
  const next = active === null ? 0 : active + 1
  const previous = Math.max(0, (active ?? 1) - 1)
  useShortcuts(t('title'), [
    { id: 'verbatims.next', keys: ['j', 'arrowdown'], label: t('help.next'), run: () => actions.choose(next) },
    {
      id: 'verbatims.previous',
      keys: ['k', 'arrowup'],
      label: t('help.previous'),
      run: () => actions.choose(previous),
    },
    {
      id: 'verbatims.select',
      keys: 'x',
      label: t('help.select'),
      run: () => openId !== null && selection.toggle(openId),
    },
    {
      id: 'verbatims.select-down',
      keys: ['shift+arrowdown', 'shift+j'],
      label: t('help.select-down'),
      run: () => actions.choose(next, 'range'),
    },
    {
      id: 'verbatims.select-up',
      keys: ['shift+arrowup', 'shift+k'],
      label: t('help.select-up'),
      run: () => actions.choose(previous, 'range'),
    },
    { id: 'verbatims.select-all', keys: 'a', label: t('help.select-all'), run: selection.chooseAll },
    { id: 'verbatims.select-none', keys: 'escape', label: t('help.select-none'), run: selection.clear },
    { id: 'verbatims.decide', keys: 'b', label: t('help.decide'), run: actions.decide },
  ])
}
