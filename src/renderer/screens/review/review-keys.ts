import type { Polarity } from '../../../contract/schemas/coding.ts'
import type { Keys } from '../../ui/shortcuts/keystroke.ts'
import { themesTyped, type ThemeKey } from '../verbatims/theme-codes.ts'
import type { WordStep } from '../verbatims/selected-words.ts'
import { causes, declineReasons, feedbackTypes, otherClasses, outcomes } from './review-values.ts'

/** What one key does that needs nothing further. */
export type PlainCommand =
  | 'accept'
  | 'none'
  | 'next'
  | 'previous'
  | 'skip'
  | 'undo'
  | 'redo'
  | 'hidden'
  | 'thread'
  | 'gold'
  | 'first'
  | 'last'
  | 'alike'
  | 'why'
  | 'case'
  | 'person'
  | 'copy'

/** Names of the commands with their keys, for changing them: `review.accept`. */
export const keyIdOf = (command: PlainCommand | `ask-${PromptKind}` | `words-${WordStep}` | `sentiment-${Polarity}`) =>
  `review.${command}` as const

/** The key that is shown first stands first. G stays free: it begins the frame's own "go to". */
export const commandKeys: Readonly<Record<PlainCommand, readonly Keys[]>> = {
  accept: ['enter', 'a'],
  none: ['0', 'n'],
  next: ['j', 'arrowdown'],
  previous: ['k', 'arrowup'],
  skip: ['s'],
  undo: ['z'],
  redo: ['shift+z', 'mod+y', 'mod+shift+z'],
  hidden: ['h'],
  thread: ['v'],
  gold: ['w'],
  alike: ['q'],
  why: ['i'],
  case: ['o'],
  person: ['d'],
  copy: ['c'],
  first: ['home'],
  last: ['end'],
}

/** Words of the letter are chosen by keyboard as by mouse. */
export const wordKeys: Readonly<Record<WordStep, readonly Keys[]>> = {
  next: ['m', 'arrowright'],
  previous: ['arrowleft'],
  more: ['shift+arrowright'],
  less: ['shift+arrowleft'],
}

/** Side by side on German and English keyboards alike. */
export const sentimentKeys: Readonly<Record<Polarity, readonly Keys[]>> = {
  positive: ['+', '='],
  negative: ['-'],
  neutral: ['.'],
  mixed: [','],
}

/** Questions that the next key answers. */
export type ChoicePrompt = 'type' | 'cause' | 'outcome' | 'declineReason' | 'class'
export type PromptKind = 'theme' | 'note' | ChoicePrompt
export interface Prompt {
  readonly kind: PromptKind
  readonly typed: string
}
export const promptKeys: Readonly<Record<PromptKind, Keys>> = {
  theme: 't',
  type: 'y',
  cause: 'u',
  outcome: 'e',
  declineReason: 'r',
  class: 'x',
  note: 'b',
}

/** What a prompt offers, in the order of its digits. */
export const promptChoices = {
  type: feedbackTypes,
  cause: causes,
  outcome: outcomes,
  declineReason: declineReasons,
  class: otherClasses,
} as const

export type PromptAnswer =
  | { readonly kind: 'theme'; readonly themeId: string }
  | { readonly kind: 'choice'; readonly field: ChoicePrompt; readonly value: string }
  | { readonly kind: 'typed'; readonly typed: string }

/**
 * Two letters at least, then as many as it takes until one theme is left; Enter takes the first of those left. Never one
 * letter: the hand types the second anyway, and it would be a command.
 */
function answerTheme(key: string, typed: string, themes: readonly ThemeKey[]): PromptAnswer | null {
  const byDigit = themes.find(theme => theme.digit !== null && String(theme.digit) === key)
  if (byDigit) return { kind: 'theme', themeId: byDigit.id }
  if (key === 'backspace') return { kind: 'typed', typed: typed.slice(0, -1) }
  if (key !== 'enter' && !/^\p{L}$/u.test(key)) return null
  const next = key === 'enter' ? typed : typed + key
  const [first, ...others] = next === '' ? [] : themesTyped(themes, next)
  if (!first) return null
  return key === 'enter' || (others.length === 0 && next.length > 1)
    ? { kind: 'theme', themeId: first.id }
    : { kind: 'typed', typed: next }
}

/** What a key says to the open question; null where it says nothing. `key` as in `KeyboardEvent.key`. */
export function answerPrompt(prompt: Prompt, key: string, themes: readonly ThemeKey[]): PromptAnswer | null {
  const plain = key.toLowerCase()
  if (prompt.kind === 'theme') return answerTheme(plain, prompt.typed, themes)
  if (prompt.kind === 'note') return null
  const value = promptChoices[prompt.kind][Number(plain) - 1]
  return value === undefined ? null : { kind: 'choice', field: prompt.kind, value }
}
