import { SegmentedControl } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RuleProblem } from '../../../contract/schemas/codebook.ts'
import type { Theme } from '../../../contract/schemas/theme.ts'
import { useLanguage } from '../../use-format.ts'
import { NotationHelp } from './notation-help.tsx'
import { RuleField } from './rule-field.tsx'
import classes from './theme-editor.module.css'
import type { RuleListName, Side, ThemeDraft } from './theme-draft.ts'

interface RulesTabProps {
  readonly draft: ThemeDraft
  readonly themes: readonly Theme[]
  readonly problems: readonly RuleProblem[]
  readonly onChange: (draft: ThemeDraft) => void
}

/** What speaks for the theme and what only looks like it, in one language at a time. */
export function RulesTab({ draft, themes, problems, onChange }: RulesTabProps) {
  const { t } = useTranslation('codebook')
  const language = useLanguage()
  const [side, setSide] = useState<Side>(language)
  const elsewhere = useElsewhere(draft, themes, side)
  const ruleField = (list: RuleListName) => (
    <RuleField
      label={t(list)}
      note={t(`${list}Note`)}
      lines={draft[list][side]}
      problems={problems.filter(found => found.list === list && found.language === side)}
      {...(list === 'terms' ? { elsewhere } : {})}
      onChange={lines => onChange({ ...draft, [list]: { ...draft[list], [side]: lines } })}
    />
  )
  const count = (one: Side) => draft.terms[one].split('\n').filter(line => line.trim() !== '').length
  const hasProblems = (one: Side) => problems.some(found => found.language === one)
  const sideLabel = (one: Side) => (
    <>
      {t(`language.${one}`)} {count(one)}
      {hasProblems(one) && (
        <span className={classes['problem']} title={t('hasProblems')}>
          {' '}
          ●<span className="visually-hidden">{t('hasProblems')}</span>
        </span>
      )}
    </>
  )
  return (
    <div className={classes['fields']}>
      <div className={classes['between']}>
        <SegmentedControl
          aria-label={t('termsLanguage')}
          size="xs"
          transitionDuration={0}
          value={side}
          onChange={value => setSide(value)}
          data={(['de', 'en'] as const).map(one => ({ value: one, label: sideLabel(one) }))}
        />
        <NotationHelp />
      </div>
      {ruleField('terms')}
      {ruleField('watch')}
    </div>
  )
}

/** Terms that another theme has too: a letter with them bears both. */
function useElsewhere(draft: ThemeDraft, themes: readonly Theme[], side: Side): ReadonlyMap<string, string> {
  const language = useLanguage()
  return useMemo(() => {
    const own = new Set(draft.terms[side].split('\n').map(line => line.trim()))
    const others = themes.filter(theme => theme.id !== draft.id && !theme.archived)
    return new Map(
      others.flatMap(({ terms, name }) =>
        terms[side].filter(term => own.has(term)).map(term => [term, name[language] || name.de] as const),
      ),
    )
  }, [draft.id, draft.terms, themes, side, language])
}
