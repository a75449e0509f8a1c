import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Theme } from '../../../../contract/schemas/theme.ts'
import { toggled } from '../../../ui/list/toggled.ts'
import { newTheme, toTheme } from '../theme-draft.ts'
import { EditDialog } from './edit-dialog.tsx'
import classes from './edits.module.css'
import { SplitLetters } from './split-letters.tsx'
import type { ThemeEditProps } from './theme-edit-props.ts'
import { useNames } from './use-names.ts'

/** A part of a theme becomes one of its own: by its terms, by letters chosen by hand, or by both. */
export function SplitTheme({ theme, themes, onClose }: ThemeEditProps) {
  const { t } = useTranslation('codebook')
  const nameOf = useNames()
  const [name, setName] = useState('')
  const [wanted, setWanted] = useState('')
  const [going, setGoing] = useState<ReadonlySet<string>>(new Set())
  const [letters, setLetters] = useState<ReadonlySet<number>>(new Set())
  const all = [...new Set([...theme.terms.de, ...theme.terms.en])]
  const part: Theme = {
    ...toTheme(newTheme(themes, theme.parentId)),
    name: { de: name, en: name },
    direction: theme.direction,
    terms: { de: theme.terms.de.filter(term => going.has(term)), en: theme.terms.en.filter(term => going.has(term)) },
    watch: theme.watch,
  }
  return (
    <EditDialog
      title={t('split.title', { name: nameOf(theme) })}
      note={t('split.note')}
      edit={
        name.trim() === '' || going.size + letters.size === 0
          ? null
          : { kind: 'split', themeId: theme.id, theme: part, verbatimIds: [...letters] }
      }
      sure={t('split.sure')}
      done={t('split.done', { name })}
      onClose={isDone => onClose(isDone ? part.id : undefined)}
    >
      <TextInput
        label={t('split.name')}
        data-autofocus
        value={name}
        onChange={event => setName(event.currentTarget.value)}
      />
      <fieldset style={{ margin: 0, padding: 0, border: 0 }}>
        <legend className={classes['effectTitle']}>{t('split.terms')}</legend>
        <TextInput
          aria-label={t('split.filter')}
          placeholder={t('split.filter')}
          size="xs"
          value={wanted}
          onChange={event => setWanted(event.currentTarget.value)}
        />
        <div className={classes['terms']}>
          {all
            .filter(term => going.has(term) || term.includes(wanted.toLowerCase()))
            .map(term => (
              <Checkbox
                key={term}
                size="xs"
                label={term}
                checked={going.has(term)}
                onChange={() => setGoing(set => toggled(set, term))}
              />
            ))}
        </div>
      </fieldset>
      <SplitLetters themeId={theme.id} chosen={letters} onChange={setLetters} />
    </EditDialog>
  )
}
