/** Keeps the values that were asked for last, so many of them; the one that was not asked for longest goes first. */
export interface LastUsed<Value> {
  readonly get: (key: number) => Value | undefined
  readonly set: (key: number, value: Value) => void
  readonly clear: () => void
}

export function createLastUsed<Value>(most: number): LastUsed<Value> {
  const kept = new Map<number, Value>()
  const set = (key: number, value: Value): void => {
    kept.delete(key)
    kept.set(key, value)
    if (kept.size > most) kept.delete(kept.keys().next().value ?? 0)
  }
  return {
    get: key => {
      const value = kept.get(key)
      if (value !== undefined) set(key, value)
      return value
    },
    set,
    clear: () => kept.clear(),
  }
}
