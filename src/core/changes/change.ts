import type { Core } from '../core.ts'
import { writeClassChange, type ClassChange } from './class-change.ts'
import { writeCodebookChange, type CodebookChange } from './codebook-change.ts'
import { writeQuoteChange, type QuoteChange } from './quote-change.ts'
import { writeReviewChange, type ReviewChange } from './review-change.ts'
import { writeSecondReviewChange, type SecondReviewChange } from './second-review-change.ts'
import { writeSettingsChange, type SettingsChange } from './settings-change.ts'
import type { Side } from './side.ts'
import { writeThemeChange, type ThemeChange } from './theme-change.ts'

/**
 * What the owner did, with the state before and after: undo writes the one, redo the other. Stored in the workspace,
 * so a new version may add kinds and fields but never change the meaning of old ones.
 */
export type Change =
  ReviewChange | SecondReviewChange | ThemeChange | CodebookChange | ClassChange | SettingsChange | QuoteChange

/** Makes one side of a change the present state. Call it inside a transaction. */
export function writeChange(core: Core, change: Change, side: Side): void {
  switch (change.kind) {
    case 'review':
      return writeReviewChange(core, change, side)
    case 'second-review':
      return writeSecondReviewChange(core, change, side)
    case 'theme':
      return writeThemeChange(core, change, side)
    case 'codebook':
      return writeCodebookChange(core, change, side)
    case 'class':
      return writeClassChange(core, change, side)
    case 'settings':
      return writeSettingsChange(core, change, side)
    case 'quote':
      return writeQuoteChange(core, change, side)
  }
}
