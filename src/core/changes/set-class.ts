import { GoldwertError } from '../../contract/errors.ts'
import type { Parsed } from '../../contract/methods.ts'
import type { Core } from '../core.ts'
import type { ReadableDb } from '../store/handles.ts'
import { classesOfSender, findClass, findClassRule, type ClassState } from '../store/queries/classes.ts'
import { addHistory } from '../store/queries/history.ts'
import { writeClassChange, type ClassChange } from './class-change.ts'

type Input = Parsed<'verbatims.set-class'>

/** The owner says what a mail is; for a sender or a whole domain also in imports to come. */
export function setClass(core: Core, input: Input): { changed: number } {
  const { db, now } = core
  const change = db.transaction(() => {
    const made = toChange(db, input)
    writeClassChange(core, made, 'after')
    addHistory(
      db,
      now().toISOString(),
      `class.${input.scope}`,
      { class: input.class, value: made.rule?.value ?? '' },
      made,
    )
    return made
  })
  core.announce('verbatims', 'codings', 'history')
  return { changed: change.after.length }
}

function toChange(db: ReadableDb, { verbatimId, class: wanted, scope }: Input): ClassChange {
  const one = findClass(db, verbatimId)
  if (one === null) throw new GoldwertError('verbatim.unknown', { id: String(verbatimId) })
  const value = scope === 'message' ? null : ruleValue(one.sender, scope)
  if (scope === 'message' || value === null) {
    const { sender: _, ...before } = one
    return { kind: 'class', before: [before], after: [decided(before, wanted, 'owner-message')], rule: null }
  }
  const before = classesOfSender(db, scope, value).filter(state => state.class !== wanted || !state.byOwner)
  const rule = { scope, value, class: wanted, classBefore: findClassRule(db, scope, value) }
  return { kind: 'class', before, after: before.map(state => decided(state, wanted, `owner-${scope}`)), rule }
}

function ruleValue(sender: string | null, scope: 'sender' | 'domain'): string | null {
  if (sender === null || sender === '') return null
  return scope === 'sender' ? sender : sender.slice(sender.lastIndexOf('@') + 1)
}

const decided = ({ verbatimId }: ClassState, wanted: Input['class'], reason: string): ClassState => ({
  verbatimId,
  class: wanted,
  reason,
  byOwner: true,
})
