import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { possibleParents } from '../theme-tree.ts'
import { EditDialog } from './edit-dialog.tsx'
import { SplitTheme } from './split-theme.tsx'
import type { ThemeEditProps } from './theme-edit-props.ts'
import { useNames } from './use-names.ts'

export type EditKind = 'merge' | 'split' | 'move' | 'remove'

/** The dialog of one kind of edit. */
export function ThemeEdit({ kind, ...props }: ThemeEditProps & { readonly kind: EditKind }) {
  switch (kind) {
    case 'merge':
      return <MergeTheme {...props} />
    case 'split':
      return <SplitTheme {...props} />
    case 'move':
      return <MoveTheme {...props} />
    case 'remove':
      return <RemoveTheme {...props} />
  }
}

function MergeTheme({ theme, themes, onClose }: ThemeEditProps) {
  const { t } = useTranslation('codebook')
  const nameOf = useNames()
  const name = nameOf(theme)
  const [into, setInto] = useState<string | null>(null)
  return (
    <EditDialog
      title={t('merge.title', { name })}
      note={t('merge.note')}
      edit={into === null ? null : { kind: 'merge', themeIds: [theme.id], into }}
      sure={t('merge.sure')}
      done={t('merge.done', { name })}
      onClose={isDone => onClose(isDone ? into : undefined)}
    >
      <Select
        label={t('merge.into', { name })}
        searchable
        data-autofocus
        value={into}
        onChange={setInto}
        data={themes
          .filter(other => other.id !== theme.id && !other.archived)
          .map(other => ({ value: other.id, label: nameOf(other) }))}
      />
    </EditDialog>
  )
}

function MoveTheme({ theme, themes, onClose }: ThemeEditProps) {
  const { t } = useTranslation('codebook')
  const nameOf = useNames()
  const [parentId, setParentId] = useState(theme.parentId)
  const [before, setBefore] = useState<string | null>(null)
  const siblings = themes.filter(other => other.id !== theme.id && other.parentId === parentId)
  return (
    <EditDialog
      title={t('move.title', { name: nameOf(theme) })}
      edit={{ kind: 'move', themeId: theme.id, parentId, before }}
      sure={t('move.sure')}
      done={t('move.done', { name: nameOf(theme) })}
      onClose={isDone => onClose(isDone ? theme.id : undefined)}
    >
      <Select
        label={t('move.below')}
        placeholder={t('noParent')}
        clearable
        clearButtonProps={{ 'aria-label': t('noParent') }}
        value={parentId}
        onChange={next => {
          setParentId(next)
          setBefore(null)
        }}
        data={possibleParents(themes, theme.id).map(other => ({ value: other.id, label: nameOf(other) }))}
      />
      <Select
        label={t('move.before')}
        placeholder={t('move.last')}
        clearable
        clearButtonProps={{ 'aria-label': t('move.last') }}
        value={before}
        onChange={setBefore}
        data={siblings.map(other => ({ value: other.id, label: nameOf(other) }))}
      />
    </EditDialog>
  )
}

function RemoveTheme({ theme, onClose }: ThemeEditProps) {
  const { t } = useTranslation('codebook')
  const name = useNames()(theme)
  return (
    <EditDialog
      title={t('remove.title', { name })}
      note={t('remove.note')}
      edit={{ kind: 'remove', themeId: theme.id }}
      sure={t('remove.sure')}
      done={t('removed', { name })}
      danger
      onClose={isDone => onClose(isDone ? null : undefined)}
    />
  )
}
