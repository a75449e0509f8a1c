import { isTyping, keystrokeOf, pressesPart, type Keys } from './keystroke.ts'

export interface Shortcut {
  /** Stays the same when the keys are changed: `review.accept`. */
  readonly id: string
  readonly keys: Keys | readonly Keys[]
  /** What it does, in the owner's words; shown by `?`. */
  readonly label: string
  readonly run: (event: KeyboardEvent) => void
  /** Also while a field has the focus; only sensible with `mod`. */
  readonly whileTyping?: boolean
  /** Not shown by `?`. */
  readonly hidden?: boolean
}

/** Shortcuts of one place; the scope registered last wins over those below it. */
export interface Scope {
  readonly name: string
  readonly shortcuts: readonly Shortcut[]
}

export interface ShortcutRegistry {
  /** Returns the function that takes the scope away again. */
  readonly add: (scope: Scope) => () => void
  readonly scopes: () => readonly Scope[]
  readonly subscribe: (listener: () => void) => () => void
  readonly handle: (event: KeyboardEvent) => void
  /** Keys the owner chose instead, by id. */
  readonly remap: (keysById: ReadonlyMap<string, Keys>) => void
  readonly remapped: () => ReadonlyMap<string, Keys>
}

const sequenceMs = 1200

export function createShortcutRegistry(now: () => number = () => performance.now()): ShortcutRegistry {
  let scopes: readonly Scope[] = []
  let remapped: ReadonlyMap<string, Keys> = new Map()
  let pending = { stroke: '', at: Number.NEGATIVE_INFINITY }
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const keysOf = (shortcut: Shortcut): readonly Keys[] => {
    const given = typeof shortcut.keys === 'string' ? [shortcut.keys] : shortcut.keys
    const chosen = remapped.get(shortcut.id)
    // The key that is shown is another now; arrows and Ctrl combinations beside it stay.
    return chosen === undefined ? given : [chosen, ...given.slice(1)]
  }
  const find = (stroke: string, typing: boolean): Shortcut | undefined =>
    scopes
      .toReversed()
      .flatMap(scope => scope.shortcuts)
      .find(shortcut => keysOf(shortcut).includes(stroke) && (!typing || shortcut.whileTyping))
  const startsSequence = (stroke: string): boolean =>
    scopes.some(scope => scope.shortcuts.some(shortcut => keysOf(shortcut).some(keys => keys.startsWith(`${stroke} `))))

  function handle(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || event.key === 'Shift' || pressesPart(event)) return
    const stroke = keystrokeOf(event)
    const typing = isTyping(event.target)
    const inSequence = now() - pending.at < sequenceMs ? find(`${pending.stroke} ${stroke}`, typing) : undefined
    const shortcut = inSequence ?? find(stroke, typing)
    pending = !typing && !shortcut && startsSequence(stroke) ? { stroke, at: now() } : { stroke: '', at: -sequenceMs }
    if (!shortcut) return
    event.preventDefault()
    shortcut.run(event)
  }

  return {
    add(scope) {
      scopes = [...scopes, scope]
      tell()
      return () => {
        scopes = scopes.filter(other => other !== scope)
        tell()
      }
    },
    scopes: () => scopes,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    handle,
    remap(keysById) {
      remapped = keysById
      tell()
    },
    remapped: () => remapped,
  }
}
