import type { Keys } from '../../ui/shortcuts/keystroke.ts'
import {
  commandKeys,
  keyIdOf,
  promptKeys,
  sentimentKeys,
  wordKeys,
  type PlainCommand,
  type PromptKind,
} from './review-keys.ts'
import { polarities } from './review-values.ts'

/** A command of the review whose key can be changed. `help` is its sentence in the catalogue. */
export interface KeyChoice {
  readonly id: string
  readonly help: HelpKey
  /** Names the mood where the sentence has a place for it. */
  readonly value?: (typeof polarities)[number]
  /** Shown first, and the one that is changed. */
  readonly key: Keys
}
type HelpKey = PlainCommand | `ask-${PromptKind}` | `words-${keyof typeof wordKeys}` | 'sentiment'

const commands = Object.keys(commandKeys) as PlainCommand[]
const prompts = Object.keys(promptKeys) as PromptKind[]
const words = Object.keys(wordKeys) as (keyof typeof wordKeys)[]

/** All keys of the review that can be changed; digits stay with their themes. */
export const keyChoices: readonly KeyChoice[] = [
  ...commands.map(help => ({ id: keyIdOf(help), help, key: commandKeys[help][0] ?? '' })),
  ...prompts.map(kind => ({ id: keyIdOf(`ask-${kind}`), help: `ask-${kind}` as const, key: promptKeys[kind] })),
  ...polarities.map(value => ({
    id: keyIdOf(`sentiment-${value}`),
    help: 'sentiment' as const,
    value,
    key: sentimentKeys[value][0] ?? '',
  })),
  ...words.map(step => ({
    id: keyIdOf(`words-${step}`),
    help: `words-${step}` as const,
    key: wordKeys[step][0] ?? '',
  })),
]

/** The owner's choices, by id. */
export type ChosenKeys = Readonly<Record<string, Keys>>

/** The owner’s, else ours. */
export const keyOf = ({ id, key }: KeyChoice, chosen: ChosenKeys): Keys => chosen[id] ?? key

/** Digits choose themes, and these mean the same on every screen. */
const kept = new Set([
  '1',
  '2',
  '3',
  '4',
  '5',
  '6',
  '7',
  '8',
  '9',
  '?',
  '/',
  'g',
  'mod+k',
  'mod+z',
  'mod+y',
  'mod+shift+z',
])

/** Why a key cannot simply be had: it stays with others, or a command has it and can take the old one in exchange. */
export type KeyConflict =
  { readonly kind: 'kept'; readonly by: KeyChoice | null } | { readonly kind: 'taken'; readonly by: KeyChoice }

/** Further keys of a command, which stay beside the one that is changed. */
const furtherKeys = ({ id }: KeyChoice): readonly Keys[] =>
  (commandKeys[id.slice('review.'.length) as PlainCommand] ?? []).slice(1)

/** What already happens at a key that the owner chooses; null where it is free. */
export function conflictOf(choice: KeyChoice, key: Keys, chosen: ChosenKeys): KeyConflict | null {
  if (kept.has(key)) return { kind: 'kept', by: null }
  const others = keyChoices.filter(other => other.id !== choice.id)
  const beside = others.find(other => furtherKeys(other).includes(key))
  if (beside) return { kind: 'kept', by: beside }
  const by = others.find(other => keyOf(other, chosen) === key)
  return by ? { kind: 'taken', by } : null
}

const withKey = (chosen: ChosenKeys, choice: KeyChoice, key: Keys): ChosenKeys => {
  const others = Object.fromEntries(Object.entries(chosen).filter(([id]) => id !== choice.id))
  return key === choice.key ? others : { ...others, [choice.id]: key }
}

/** Gives a command its key; whoever had it takes the old one in exchange. */
export function chooseKey(choice: KeyChoice, key: Keys, chosen: ChosenKeys): ChosenKeys {
  const conflict = conflictOf(choice, key, chosen)
  const next = withKey(chosen, choice, key)
  return conflict?.kind === 'taken' ? withKey(next, conflict.by, keyOf(choice, chosen)) : next
}
