import { Button, Checkbox, Textarea, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Theme } from '../../../contract/schemas/theme.ts'
import type { ThemeProposal } from '../../../contract/schemas/theme-profile.ts'
import { useNotices } from '../../api/notices.tsx'
import { useCommand } from '../../api/use-command.ts'
import { useFormat } from '../../use-format.ts'
import classes from './places.module.css'
import { RulePreview } from './rule-preview.tsx'
import { nameOfTerm } from './searched-term.ts'
import { newTheme, toTheme } from './theme-draft.ts'
import { useRulePreview } from './use-rule-preview.ts'

interface NewThemeFormProps {
  readonly proposal: ThemeProposal
  /** What was searched for, as a term: it names the theme, and finds it alone until others are ticked. */
  readonly searched?: string | null
  readonly themes: readonly Theme[]
  /** Letters chosen by hand as its examples: they bear it at once. */
  readonly verbatimIds: readonly number[]
  readonly nameField?: RefObject<HTMLInputElement | null>
  readonly onDone: (themeId: string) => void
}

/** A name and some proposed terms with what they find; one step makes it a theme. */
export function NewThemeForm({ proposal, searched = null, themes, verbatimIds, nameField, onDone }: NewThemeFormProps) {
  const { t } = useTranslation('codebook')
  const form = useNewTheme(proposal, searched, themes)
  const notices = useNotices()
  const command = useCommand('codebook.edit')
  const preview = useRulePreview(form.theme)
  const create = async () => {
    const edit = { kind: 'add' as const, theme: form.theme, verbatimIds: [...verbatimIds] }
    if ((await command.run({ edit })) === null) return
    notices.done(t('fresh.done', { name: form.theme.name.de }))
    onDone(form.theme.id)
  }
  return (
    <form
      className={classes['form']}
      onSubmit={event => {
        event.preventDefault()
        void create()
      }}
    >
      <div className={classes['formFields']}>
        <div className={classes['nameRow']}>
          <TextInput
            {...(nameField ? { ref: nameField } : {})}
            label={t('fresh.name')}
            value={form.name}
            onChange={event => form.setName(event.currentTarget.value)}
            required
            withAsterisk={false}
          />
          <Button type="submit" loading={command.pending} disabled={form.theme.name.de === ''}>
            {t('fresh.create')}
          </Button>
        </div>
        {verbatimIds.length > 0 && <ExampleNote chosen={verbatimIds.length} unreviewed={proposal.unreviewed} />}
        <TermChoice proposal={proposal} form={form} />
        <Textarea
          label={t('fresh.definition')}
          value={form.definition}
          onChange={event => form.setDefinition(event.currentTarget.value)}
          autosize
          minRows={2}
        />
      </div>
      <RulePreview preview={preview} />
    </form>
  )
}

/** What making the theme decides, said before. */
function ExampleNote({ chosen, unreviewed }: { readonly chosen: number; readonly unreviewed: number }) {
  const { t } = useTranslation('codebook')
  const format = useFormat()
  return (
    <p className={classes['soft']}>
      {t('fresh.bear', { count: chosen, number: format.number(chosen) })}{' '}
      {unreviewed > 0 && t('fresh.review', { count: unreviewed, number: format.number(unreviewed) })}
    </p>
  )
}

interface TermChoiceProps {
  readonly proposal: ThemeProposal
  readonly form: ReturnType<typeof useNewTheme>
}

/** Proposed terms to tick, each with what it finds, and terms of the owner's own. */
function TermChoice({ proposal, form }: TermChoiceProps) {
  const { t } = useTranslation('codebook')
  const format = useFormat()
  return (
    <fieldset className={classes['terms']}>
      <legend className={classes['label']}>{t('fresh.terms')}</legend>
      {proposal.words.map(word => (
        <Checkbox
          key={word.term}
          size="sm"
          label={<code>{word.term}</code>}
          description={t('fresh.termNote', {
            count: word.everywhere,
            letters: format.number(word.letters),
            everywhere: format.number(word.everywhere),
          })}
          checked={form.terms.has(word.term)}
          onChange={() => form.toggle(word.term)}
        />
      ))}
      {form.own.map(term => (
        <Checkbox key={term} size="sm" label={<code>{term}</code>} checked onChange={() => form.toggle(term)} />
      ))}
      <TextInput
        aria-label={t('fresh.own')}
        placeholder={t('fresh.own')}
        size="xs"
        leftSection={<IconPlus size={14} aria-hidden />}
        value={form.typed}
        onChange={event => form.setTyped(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key !== 'Enter' || form.typed.trim() === '') return
          event.preventDefault()
          form.addTyped()
        }}
      />
    </fieldset>
  )
}

function useNewTheme(proposal: ThemeProposal, searched: string | null, themes: readonly Theme[]) {
  const proposed =
    searched === null ? proposal.words.filter(({ chosen }) => chosen).map(({ term }) => term) : [searched]
  const proposedName = searched === null ? proposal.name : nameOfTerm(searched)
  const [name, setName] = useState<string | null>(null)
  const [definition, setDefinition] = useState('')
  const [changes, setChanges] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [typed, setTyped] = useState('')
  const set = (term: string, isChosen: boolean) => setChanges(all => new Map(all).set(term, isChosen))
  const known = new Set(proposal.words.map(({ term }) => term))
  const terms = new Set([
    ...proposed.filter(term => changes.get(term) !== false),
    ...[...changes].filter(([, is]) => is).map(([term]) => term),
  ])
  const own = [...terms].filter(term => !known.has(term))
  const side = proposal.language
  const called = (name ?? proposedName).trim()
  const theme: Theme = {
    ...toTheme(newTheme(themes)),
    name: { de: called, en: called },
    definition: { de: definition.trim(), en: definition.trim() },
    examples: [...new Set(proposal.sentences)].slice(0, 10),
    terms: { de: side === 'de' ? [...terms] : [], en: side === 'en' ? [...terms] : [] },
  }
  return {
    name: name ?? proposedName,
    setName,
    definition,
    setDefinition,
    terms,
    own,
    typed,
    setTyped,
    toggle: (term: string) => set(term, !terms.has(term)),
    addTyped: () => {
      set(typed.trim(), true)
      setTyped('')
    },
    theme,
  }
}
