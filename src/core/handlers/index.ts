import type { Handlers } from '../../contract/methods.ts'
import type { Core } from '../core.ts'
import { codebookHandlers } from './codebook.ts'
import { erasureHandlers } from './erasure.ts'
import { historyHandlers } from './history.ts'
import { importHandlers } from './imports.ts'
import { jobHandlers } from './jobs.ts'
import { messageHandlers } from './messages.ts'
import { reportHandlers } from './report.ts'
import { reviewHandlers } from './review.ts'
import { searchHandlers } from './search.ts'
import { settingHandlers } from './settings.ts'
import { sourceHandlers } from './sources.ts'
import { statHandlers } from './stats.ts'
import { taggingHandlers } from './tagging.ts'
import { verbatimHandlers } from './verbatims.ts'
import { workspaceHandlers } from './workspace.ts'

/** Every row of the contract's table; without its handler a method does not compile. */
export const handlers: Handlers<Core> = {
  ...workspaceHandlers,
  ...settingHandlers,
  ...importHandlers,
  ...sourceHandlers,
  ...erasureHandlers,
  ...jobHandlers,
  ...verbatimHandlers,
  ...messageHandlers,
  ...searchHandlers,
  ...reviewHandlers,
  ...historyHandlers,
  ...codebookHandlers,
  ...taggingHandlers,
  ...reportHandlers,
  ...statHandlers,
}
