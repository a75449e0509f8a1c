import { SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ColorChoice } from './color-choice.tsx'
import type { Side, ThemeDraft } from './theme-draft.ts'
import classes from './theme-editor.module.css'

interface DetailsTabProps {
  readonly draft: ThemeDraft
  readonly onChange: (draft: ThemeDraft) => void
}

/** What people read of a theme: its name, what it means, examples, colour. */
export function DetailsTab({ draft, onChange }: DetailsTabProps) {
  const { t } = useTranslation('codebook')
  const set = (change: Partial<ThemeDraft>) => onChange({ ...draft, ...change })
  const setSided = (field: 'name' | 'definition', side: Side, value: string) =>
    set({ [field]: { ...draft[field], [side]: value } })
  return (
    <div className={classes['fields']}>
      <div className={classes['pair']}>
        {(['de', 'en'] as const).map(side => (
          <TextInput
            key={side}
            label={t(side === 'de' ? 'nameDe' : 'nameEn')}
            value={draft.name[side]}
            onChange={event => setSided('name', side, event.currentTarget.value)}
            required={side === 'de'}
            withAsterisk={false}
          />
        ))}
        {(['de', 'en'] as const).map(side => (
          <Textarea
            key={side}
            label={t(side === 'de' ? 'definitionDe' : 'definitionEn')}
            value={draft.definition[side]}
            onChange={event => setSided('definition', side, event.currentTarget.value)}
            autosize
            minRows={3}
          />
        ))}
      </div>
      <Textarea
        label={t('examples')}
        description={t('examplesNote')}
        value={draft.examples}
        onChange={event => set({ examples: event.currentTarget.value })}
        autosize
        minRows={2}
        maxRows={8}
      />
      <div>
        <p className={classes['label']} id="theme-direction">
          {t('direction.title')}
        </p>
        <SegmentedControl
          aria-labelledby="theme-direction"
          size="sm"
          transitionDuration={0}
          value={draft.direction}
          onChange={value => set({ direction: value })}
          data={(['in', 'out', 'both'] as const).map(value => ({ value, label: t(`direction.${value}`) }))}
        />
      </div>
      <ColorChoice color={draft.color} onChange={color => set({ color })} />
    </div>
  )
}
