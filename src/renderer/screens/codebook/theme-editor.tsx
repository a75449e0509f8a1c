import { Select, SegmentedControl, Tabs, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RuleProblem } from '../../../contract/schemas/codebook.ts'
import type { Theme } from '../../../contract/schemas/theme.ts'
import { useLanguage } from '../../use-format.ts'
import { ColorChoice } from './color-choice.tsx'
import { NotationHelp } from './notation-help.tsx'
import { RuleField } from './rule-field.tsx'
import type { RuleListName, Side, ThemeDraft } from './theme-draft.ts'
import classes from './theme-editor.module.css'
import { possibleParents } from './theme-tree.ts'

interface ThemeEditorProps {
  readonly draft: ThemeDraft
  readonly themes: readonly Theme[]
  readonly problems: readonly RuleProblem[]
  readonly onChange: (draft: ThemeDraft) => void
}

/** The fields of a theme. */
export function ThemeEditor({ draft, themes, problems, onChange }: ThemeEditorProps) {
  const { t } = useTranslation('codebook')
  const language = useLanguage()
  const [side, setSide] = useState<Side>(language)
  const set = (change: Partial<ThemeDraft>) => onChange({ ...draft, ...change })
  const setSided = (field: 'name' | 'definition', value: string) => set({ [field]: { ...draft[field], [side]: value } })
  const problemsAt = (list: RuleListName) => problems.filter(found => found.list === list && found.language === side)
  const ruleField = (list: RuleListName) => (
    <RuleField
      label={t(list)}
      note={t(`${list}Note`)}
      lines={draft[list][side]}
      problems={problemsAt(list)}
      onChange={lines => set({ [list]: { ...draft[list], [side]: lines } })}
    />
  )
  return (
    <div className={classes['fields']}>
      <Tabs value={side} onChange={value => setSide(value === 'en' ? 'en' : 'de')} keepMounted={false}>
        <Tabs.List>
          {(['de', 'en'] as const).map(one => (
            <Tabs.Tab key={one} value={one}>
              {t(`language.${one}`)}
              {problems.some(found => found.language === one) && (
                <span className={classes['problem']} title={t('hasProblems')}>
                  {' '}
                  ●<span className="visually-hidden">{t('hasProblems')}</span>
                </span>
              )}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {(['de', 'en'] as const).map(one => (
          <Tabs.Panel key={one} value={one} className={classes['side'] ?? ''}>
            <TextInput
              label={t('name')}
              value={draft.name[side]}
              onChange={event => setSided('name', event.currentTarget.value)}
              required={side === 'de'}
            />
            <Textarea
              label={t('definition')}
              description={t('definitionNote')}
              value={draft.definition[side]}
              onChange={event => setSided('definition', event.currentTarget.value)}
              autosize
              minRows={2}
            />
            {ruleField('terms')}
            <NotationHelp />
            {ruleField('watch')}
          </Tabs.Panel>
        ))}
      </Tabs>
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
          transitionDuration={0}
          value={draft.direction}
          onChange={value => set({ direction: value })}
          data={(['in', 'out', 'both'] as const).map(value => ({ value, label: t(`direction.${value}`) }))}
        />
      </div>
      <Select
        label={t('parent')}
        placeholder={t('noParent')}
        clearable
        clearButtonProps={{ 'aria-label': t('noParent') }}
        value={draft.parentId}
        onChange={parentId => set({ parentId })}
        data={possibleParents(themes, draft.id).map(theme => ({
          value: theme.id,
          label: theme.name[language] || theme.name.de,
        }))}
      />
      <ColorChoice color={draft.color} onChange={color => set({ color })} />
    </div>
  )
}
