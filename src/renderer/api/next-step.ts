import type { ErrorCode } from '../../contract/errors.ts'

/** What the sentence of an error proposes besides trying again: another place, or to load the window anew. */
export type NextStep =
  { readonly kind: 'go'; readonly href: string; readonly name: 'workspace' | 'backup' } | { readonly kind: 'reload' }

const toWorkspaces: NextStep = { kind: 'go', href: '/start', name: 'workspace' }
const toBackups: NextStep = { kind: 'go', href: '/settings', name: 'backup' }

const stepByCode: Readonly<Partial<Record<ErrorCode, NextStep>>> = {
  'workspace.none': toWorkspaces,
  'workspace.missing': toWorkspaces,
  'workspace.newer': toWorkspaces,
  'workspace.damaged': toBackups,
  'workspace.not-a-workspace': toBackups,
  internal: { kind: 'reload' },
}

/** null where the sentence proposes nothing. */
export const nextStepAfter = (code: ErrorCode | undefined): NextStep | null => (code && stepByCode[code]) ?? null
