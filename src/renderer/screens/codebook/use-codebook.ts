import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RulePreview } from '../../../contract/schemas/codebook.ts'
import type { Theme, ThemeCount } from '../../../contract/schemas/theme.ts'
import { mapLoadable, valueOr, type Loadable } from '../../api/loadable.ts'
import { useNotices } from '../../api/notices.tsx'
import { useCall } from '../../api/use-call.ts'
import { useCommand } from '../../api/use-command.ts'
import { useLanguage } from '../../use-format.ts'
import { useRulePreview } from './use-rule-preview.ts'
import type { ThemePlace } from './theme-drop.ts'
import { placeAfterMove } from './theme-tree.ts'
import { isChanged, newTheme, toDraft, toTheme, type ThemeDraft } from './theme-draft.ts'

const pauseMs = 120

/** Rules as they are typed, once the hands rest. */
function useSettledTheme(draft: ThemeDraft | null): Theme | null {
  const [settled, setSettled] = useState(draft)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(draft), settled?.id === draft?.id ? pauseMs : 0)
    return () => clearTimeout(timer)
  }, [draft, settled?.id])
  return useMemo(() => settled && toTheme(settled), [settled])
}

/** What the rules hit, once the hands rest. */
const usePreview = (draft: ThemeDraft | null, stored: Theme | null): Loadable<RulePreview> =>
  useRulePreview(useSettledTheme(draft), stored?.id)

export interface CodebookDesk {
  readonly themes: readonly Theme[]
  readonly counts: ReadonlyMap<string, ThemeCount>
  /** Ids with changes that are not stored. */
  readonly unsaved: ReadonlySet<string>
  readonly draft: ThemeDraft | null
  /** The stored theme behind the draft; null for one that is new. */
  readonly stored: Theme | null
  readonly changed: boolean
}

export interface CodebookActions {
  readonly change: (draft: ThemeDraft) => void
  readonly add: () => void
  readonly save: () => Promise<void>
  readonly discard: () => void
  /** At once, without a draft: its effect was shown before. */
  readonly setThreshold: (threshold: number) => Promise<void>
  /** One place up or down among those beside it. */
  readonly move: (themeId: string, by: -1 | 1) => Promise<void>
  /** To where it was let go. */
  readonly put: (themeId: string, place: ThemePlace) => Promise<void>
}

/** The codebook and what is being changed in it. Changes wait in drafts, one a theme, until they are stored. */
export function useCodebook(chosenId: string | null, choose: (themeId: string | null) => void) {
  const { t } = useTranslation('codebook')
  const language = useLanguage()
  const notices = useNotices()
  const codebook = useCall('codebook.get', {})
  const counts = useCall('themes.count', {})
  const save = useCommand('codebook.save-theme')
  const edit = useCommand('codebook.edit')
  const [drafts, setDrafts] = useState<ReadonlyMap<string, ThemeDraft>>(new Map())
  const themes = valueOr(codebook, null)
  const id = chosenId ?? themes?.[0]?.id ?? null
  const stored = themes?.find(theme => theme.id === id) ?? null
  const draft = useMemo(
    () => (id === null ? null : drafts.get(id)) ?? (stored && toDraft(stored)),
    [drafts, id, stored],
  )
  const preview = usePreview(draft, stored)
  const forget = (themeId: string) => setDrafts(all => new Map([...all].filter(([other]) => other !== themeId)))
  const actions: CodebookActions = {
    change: next => setDrafts(all => new Map(all).set(next.id, next)),
    add: () => {
      const added = newTheme([...(themes ?? []), ...[...drafts.values()].map(toTheme)])
      setDrafts(all => new Map(all).set(added.id, added))
      choose(added.id)
    },
    save: async () => {
      if (!draft) return
      const saved = await save.run({ theme: toTheme(draft) })
      if (!saved) return
      forget(draft.id)
      notices.done(t('saved', { name: saved.name[language] || saved.name.de }))
    },
    discard: () => {
      if (draft) forget(draft.id)
      if (!stored) choose(null)
    },
    setThreshold: async threshold => {
      if (!stored || !(await save.run({ theme: { ...stored, threshold } }))) return
      setDrafts(all => new Map([...all].map(([key, one]) => [key, key === stored.id ? { ...one, threshold } : one])))
      notices.done(t('saved', { name: stored.name[language] || stored.name.de }))
    },
    move: async (themeId, by) => {
      const before = themes === null ? undefined : placeAfterMove(themes, themeId, by)
      const theme = themes?.find(one => one.id === themeId)
      if (before === undefined || !theme) return
      await edit.run({ edit: { kind: 'move', themeId, parentId: theme.parentId, before } })
    },
    put: async (themeId, place) => {
      const theme = themes?.find(one => one.id === themeId)
      if (!theme || !(await edit.run({ edit: { kind: 'move', themeId, ...place } }))) return
      notices.done(t('move.done', { name: theme.name[language] || theme.name.de }))
    },
  }
  const desk = mapLoadable(codebook, (all): CodebookDesk => ({
    themes: all,
    counts: new Map(valueOr(counts, []).map(count => [count.themeId, count])),
    unsaved: new Set([...drafts.values()].filter(one => isChanged(one, find(all, one.id))).map(one => one.id)),
    draft,
    stored,
    changed: draft !== null && isChanged(draft, stored),
  }))
  return { desk, preview, actions, pending: save.pending || edit.pending }
}

const find = (themes: readonly Theme[], id: string): Theme | null => themes.find(theme => theme.id === id) ?? null
