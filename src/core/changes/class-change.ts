import type { Core } from '../core.ts'
import type { MessageClass } from '../../contract/schemas/message.ts'
import { refreshCasesOfVerbatims } from '../store/queries/cases.ts'
import { forgetClassRule, putClassRule, writeClass, type ClassRule, type ClassState } from '../store/queries/classes.ts'
import { retag } from '../tagging/retag.ts'
import type { Side } from './side.ts'

export interface ClassChange {
  readonly kind: 'class'
  readonly before: readonly ClassState[]
  readonly after: readonly ClassState[]
  /** Remembered for future imports; `classBefore` is what was remembered until then. */
  readonly rule: (ClassRule & { readonly classBefore: MessageClass | null }) | null
}

/** Classes and the rule on the sender; tags and cases of the letters follow. */
export function writeClassChange(core: Core, { rule, ...change }: ClassChange, side: Side): void {
  const { db } = core
  for (const state of change[side]) writeClass(db, state)
  if (rule !== null) {
    const remembered = side === 'after' ? rule.class : rule.classBefore
    if (remembered === null) forgetClassRule(db, rule)
    else putClassRule(db, { ...rule, class: remembered })
  }
  const ids = change[side].map(({ verbatimId }) => verbatimId)
  retag(core, ids)
  refreshCasesOfVerbatims(db, ids)
}
