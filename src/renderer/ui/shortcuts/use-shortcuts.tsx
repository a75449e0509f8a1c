import { createContext, useContext, useEffect, useRef, useState, useSyncExternalStore, type ReactNode } from 'react'
import type { Keys } from './keystroke.ts'
import { createShortcutRegistry, type Scope, type Shortcut, type ShortcutRegistry } from './shortcut-registry.ts'

const fallback = createShortcutRegistry()
const RegistryContext = createContext<ShortcutRegistry>(fallback)

/** Listens on the window for all shortcuts registered below it. */
export function ShortcutProvider({ children }: { readonly children: ReactNode }) {
  const [registry] = useState(() => createShortcutRegistry())
  useEffect(() => {
    window.addEventListener('keydown', registry.handle)
    return () => window.removeEventListener('keydown', registry.handle)
  }, [registry])
  return <RegistryContext value={registry}>{children}</RegistryContext>
}

/**
 * Shortcuts of a place while it is on the screen. `name` is its heading in the help (`?`).
 * The newest `run` is called always, so callers need no memo; keys and labels are read when they change.
 */
export function useShortcuts(name: string, shortcuts: readonly Shortcut[], enabled = true): void {
  const registry = useContext(RegistryContext)
  const latest = useRef(shortcuts)
  useEffect(() => {
    latest.current = shortcuts
  })
  const shape = JSON.stringify(shortcuts)
  useEffect(() => {
    if (!enabled) return undefined
    const described = JSON.parse(shape) as readonly Omit<Shortcut, 'run'>[]
    const run = (id: string, event: KeyboardEvent) => latest.current.find(shortcut => shortcut.id === id)?.run(event)
    return registry.add({
      name,
      shortcuts: described.map(shortcut => ({ ...shortcut, run: event => run(shortcut.id, event) })),
    })
  }, [registry, name, shape, enabled])
}

/** All shortcuts that work at this moment, place by place. */
export function useActiveShortcuts(): readonly Scope[] {
  const registry = useContext(RegistryContext)
  return useSyncExternalStore(registry.subscribe, registry.scopes)
}

/** The keys the owner chose instead, by id. */
export function useRemappedKeys(): ReadonlyMap<string, Keys> {
  const registry = useContext(RegistryContext)
  return useSyncExternalStore(registry.subscribe, registry.remapped)
}

/** Puts the owner's choice of keys in force for all shortcuts. */
export function useRemap(keysById: Readonly<Record<string, Keys>> | undefined): void {
  const registry = useContext(RegistryContext)
  const written = JSON.stringify(keysById ?? {})
  useEffect(
    () => registry.remap(new Map(Object.entries(JSON.parse(written) as Record<string, Keys>))),
    [registry, written],
  )
}
