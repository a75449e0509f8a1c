import { Button, Checkbox, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LookedOver } from '../../../contract/schemas/review.ts'
import type { VerbatimDetail } from '../../../contract/schemas/verbatim.ts'
import { useCall } from '../../api/use-call.ts'
import { toggled } from '../../ui/list/toggled.ts'
import { Show } from '../../ui/states/show.tsx'
import { KeyCaps } from '../../ui/shortcuts/shortcut-help.tsx'
import { useFormat } from '../../use-format.ts'
import { ThemeSigns } from '../verbatims/theme-name.tsx'
import type { Themes } from '../verbatims/use-themes.ts'
import { personOf } from '../verbatims/verbatim-row.tsx'
import { useFocusBack } from '../../ui/use-focus-back.ts'
import classes from './alike.module.css'
import type { Draft } from './review-draft.ts'
import { wordsApart } from './words-apart.ts'

interface AlikeDialogProps {
  readonly detail: VerbatimDetail
  readonly draft: Draft
  readonly themes: Themes
  readonly onDecide: (others: readonly number[]) => void
  readonly onClose: () => void
}

/** The letters like this one before one decision serves them all: what differs is marked, and any can be left out. */
export function AlikeDialog({ detail, draft, themes, onDecide, onClose }: AlikeDialogProps) {
  const { t } = useTranslation('review')
  useFocusBack()
  const alike = useCall('review.alike', { verbatimId: detail.id })
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('alike.title')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('alike.close') }}
    >
      <p className={classes['decision']}>
        {t('alike.decision')} <ThemeSigns themeIds={draft.themes} themesById={themes.byId} />{' '}
        <strong>{draft.themes.map(id => themes.byId.get(id)?.name).join(', ') || t('alike.noTheme')}</strong>
        {draft.sentiment && `, ${t(`verbatims:sentiment.${draft.sentiment}` as 'title')}`}
      </p>
      <Show of={alike} compact>
        {({ letters }) => <AlikeLetters text={detail.text} letters={letters} onDecide={onDecide} onClose={onClose} />}
      </Show>
    </Modal>
  )
}

interface AlikeLettersProps extends Pick<AlikeDialogProps, 'onDecide' | 'onClose'> {
  /** Of the letter they are like. */
  readonly text: string
  readonly letters: readonly LookedOver[]
}

function AlikeLetters({ text, letters, onDecide, onClose }: AlikeLettersProps) {
  const { t } = useTranslation('review')
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(new Set())
  const chosen = letters.map(({ row }) => row.id).filter(id => !leftOut.has(id))
  const toggle = (id: number) => setLeftOut(all => toggled(all, id))
  return (
    <>
      <ul className={classes['letters']}>
        {letters.map(letter => (
          <AlikeLetter
            key={letter.row.id}
            letter={letter}
            text={text}
            chosen={!leftOut.has(letter.row.id)}
            onToggle={toggle}
          />
        ))}
      </ul>
      <Group gap="var(--gw-space-2)" justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose} rightSection={<KeyCaps keys="escape" />}>
          {t('alike.close')}
        </Button>
        {/* Read and confirmed with one key: the letters come after the dialog, so it takes the focus itself. */}
        <Button data-autofocus autoFocus onClick={() => onDecide(chosen)} rightSection={<KeyCaps keys="enter" />}>
          {t('alike.decide', { count: chosen.length + 1 })}
        </Button>
      </Group>
    </>
  )
}

interface AlikeLetterProps {
  readonly letter: LookedOver
  readonly text: string
  readonly chosen: boolean
  readonly onToggle: (id: number) => void
}

function AlikeLetter({ letter: { row, words }, text, chosen, onToggle }: AlikeLetterProps) {
  const { t } = useTranslation(['review', 'verbatims'])
  const format = useFormat()
  const who = personOf(row) || t(`verbatims:kind.${row.kind}`)
  return (
    <li className={classes['letter']} data-chosen={chosen}>
      <Checkbox
        checked={chosen}
        onChange={() => onToggle(row.id)}
        label={
          <>
            <strong>{who}</strong> <span className={classes['date']}>{row.saidOn ? format.day(row.saidOn) : ''}</span>
          </>
        }
      />
      <p className={classes['words']}>
        {wordsApart(words, text).map(part =>
          part.differs ? (
            <mark key={part.from} className={classes['differs']}>
              {part.words}
            </mark>
          ) : (
            <span key={part.from}>{part.words}</span>
          ),
        )}
      </p>
    </li>
  )
}
