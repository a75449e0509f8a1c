import type { VerbatimDetail } from '../../../contract/schemas/verbatim.ts'

/** The first look at a letter, or a second one that knows nothing of the first. */
export type Pass = 'first' | 'second'

/** Which pass the address of the screen asks for. */
export const passOf = (search: string): Pass =>
  new URLSearchParams(search).get('pass') === 'second' ? 'second' : 'first'

const blinded = new WeakMap<VerbatimDetail, VerbatimDetail>()

/** The letter without anything that was decided or suggested: a suggestion learned from the first look would tell of it. */
export function withoutFirstLook(detail: VerbatimDetail): VerbatimDetail {
  const known = blinded.get(detail)
  if (known) return known
  const blind: VerbatimDetail = {
    ...detail,
    codings: [],
    findings: [],
    themeIds: [],
    sentiment: null,
    type: null,
    cause: null,
    outcome: null,
    declineReason: null,
    competitor: null,
    refusal: null,
    gold: false,
    note: '',
    reviewed: false,
    alike: 0,
  }
  blinded.set(detail, blind)
  return blind
}
