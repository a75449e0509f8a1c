import { useTranslation } from 'react-i18next'
import { useShortcuts } from '../../ui/shortcuts/use-shortcuts.tsx'
import type { Shortcut } from '../../ui/shortcuts/shortcut-registry.ts'
import type { ThemeKey } from '../verbatims/theme-codes.ts'
import {
  answerPrompt,
  commandKeys,
  promptKeys,
  sentimentKeys,
  wordKeys,
  type PlainCommand,
  type PromptAnswer,
  type Prompt,
  type PromptKind,
} from './review-keys.ts'
import type { ReviewEvent } from './review-session.ts'
import type { ReviewActions } from './review-actions.ts'
import { oneOf, otherClasses, polarities } from './review-values.ts'

const wordSteps = ['next', 'previous', 'more', 'less'] as const
const letters = Array.from('abcdefghijklmnopqrstuvwxyzäöüß')
const digits = Array.from('123456789')

const commandsInHelp: readonly PlainCommand[] = [
  'accept',
  'none',
  'next',
  'previous',
  'skip',
  'undo',
  'redo',
  'gold',
  'alike',
  'why',
  'hidden',
  'thread',
  'case',
  'person',
  'copy',
  'first',
  'last',
]

/** Every key of the screen. While a question is open, all keys answer it and nothing else. */
export function useReviewKeys(
  themes: readonly ThemeKey[],
  prompt: Prompt | null,
  actions: ReviewActions,
  tell: (event: ReviewEvent) => void,
): void {
  const { t } = useTranslation(['review', 'verbatims'])
  useShortcuts(t('review:title'), commandShortcuts(themes, actions, t), prompt === null)
  useShortcuts(t('review:title'), promptShortcuts(themes, prompt, actions, tell), prompt !== null)
}

const isDeciding = (command: PlainCommand): boolean => command === 'accept' || command === 'none'

type Translate = ReturnType<typeof useTranslation<['review', 'verbatims']>>['t']

function commandShortcuts(themes: readonly ThemeKey[], actions: ReviewActions, t: Translate): readonly Shortcut[] {
  const prompts: readonly PromptKind[] = ['theme', 'type', 'cause', 'outcome', 'declineReason', 'class', 'note']
  return [
    ...commandsInHelp.map(command => ({
      id: `review.${command}`,
      keys: commandKeys[command],
      label: t(`review:help.${command}`),
      run: (event: KeyboardEvent) => {
        // A key held down is one press: at thirty a second nobody reads what it would decide.
        if (!event.repeat || !isDeciding(command)) actions.do(command, event.timeStamp)
      },
    })),
    { id: 'review.undo-any', keys: 'mod+z', label: '', hidden: true, run: actions.undoAny },
    ...prompts.map(kind => ({
      id: `review.ask-${kind}`,
      keys: promptKeys[kind],
      label: t(`review:help.ask-${kind}`),
      run: () => actions.ask(kind),
    })),
    ...wordSteps.map(step => ({
      id: `review.words-${step}`,
      keys: wordKeys[step],
      label: t(`review:help.words-${step}`),
      run: () => actions.stepWords(step),
    })),
    ...polarities.map(polarity => ({
      id: `review.sentiment-${polarity}`,
      keys: sentimentKeys[polarity],
      label: t('review:help.sentiment', { value: t(`verbatims:sentiment.${polarity}`) }),
      run: () => actions.choose('sentiment', polarity),
    })),
    ...themes
      .filter(theme => theme.digit !== null)
      .map(theme => ({
        id: `review.theme-${theme.digit}`,
        keys: String(theme.digit),
        label: t('review:help.theme', { theme: theme.name }),
        run: () => actions.toggleTheme(theme.id),
      })),
  ]
}

function promptShortcuts(
  themes: readonly ThemeKey[],
  prompt: Prompt | null,
  actions: ReviewActions,
  tell: (event: ReviewEvent) => void,
): readonly Shortcut[] {
  const answer = (event: KeyboardEvent) => {
    const said = prompt && answerPrompt(prompt, event.key, themes)
    if (said?.kind === 'theme') actions.toggleTheme(said.themeId)
    if (said?.kind === 'choice') take(said)
    if (said?.kind === 'typed') tell({ type: 'typed', typed: said.typed })
  }
  const take = ({ field, value }: Extract<PromptAnswer, { readonly kind: 'choice' }>) => {
    if (field !== 'class') return actions.choose(field, value)
    const chosen = oneOf(otherClasses, value)
    if (chosen) actions.reclass(chosen)
  }
  const hidden = { label: '', hidden: true } as const
  return [
    {
      id: 'review.prompt-answer',
      keys: [...letters, ...digits, 'backspace', 'enter'],
      run: answer,
      ...hidden,
    },
    { id: 'review.prompt-close', keys: ['escape', 'mod+z'], run: () => tell({ type: 'closed' }), ...hidden },
  ]
}
