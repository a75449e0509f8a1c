import type { Span } from '../../../contract/schemas/coding.ts'
import type { MessageClass } from '../../../contract/schemas/message.ts'
import type { WordStep } from '../verbatims/selected-words.ts'
import type { ChoiceField } from './review-draft.ts'
import type { PlainCommand, PromptKind } from './review-keys.ts'

/** All that the owner can do at the review, by key or by mouse. */
export interface ReviewActions {
  /** `pressedAt`: when the key was pressed, where it was a key (`Event.timeStamp`). */
  readonly do: (command: PlainCommand, pressedAt?: number) => void
  /** Of this sitting, and when it has nothing more, of before. */
  readonly undoAny: () => void
  /** As drafted, for this letter and these like it. */
  readonly decideWith: (others: readonly number[]) => void
  readonly goTo: (index: number) => void
  readonly toggleTheme: (themeId: string) => void
  readonly choose: (field: ChoiceField, value: string) => void
  readonly reclass: (messageClass: MessageClass) => void
  readonly dropCompetitor: () => void
  readonly writeNote: (note: string) => void
  /** Leaves the open question. */
  readonly close: () => void
  readonly ask: (kind: PromptKind) => void
  readonly selectWords: (words: Span | null) => void
  readonly stepWords: (step: WordStep) => void
}
