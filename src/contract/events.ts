import type { JobSnapshot } from './schemas/job.ts'

/** What the core announces; hooks ask again for what depends on it. */
export type Topic = 'workspace' | 'verbatims' | 'codings' | 'codebook' | 'settings' | 'history' | 'sources'
export type AppEvent =
  | { readonly kind: 'changed'; readonly topics: readonly Topic[] }
  | { readonly kind: 'job'; readonly job: JobSnapshot }
  /** A large workspace of an older Goldwert is being brought up to date; nothing is answered until it is open. */
  | { readonly kind: 'upgrading' }
