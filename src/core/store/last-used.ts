/** Keeps the values that were asked for last, as many as weigh no more than `most`; the one not asked for longest goes first. */
export interface LastUsed<Value> {
  readonly get: (key: number) => Value | undefined
  readonly set: (key: number, value: Value) => void
  readonly clear: () => void
}

export function createLastUsed<Value>(most: number, weightOf: (value: Value) => number = () => 1): LastUsed<Value> {
  const kept = new Map<number, Value>()
  let weight = 0
  const drop = (key: number): void => {
    const value = kept.get(key)
    if (value === undefined) return
    weight -= weightOf(value)
    kept.delete(key)
  }
  const set = (key: number, value: Value): void => {
    drop(key)
    kept.set(key, value)
    weight += weightOf(value)
    // The newest stays, whatever its weight.
    for (const oldest of kept.keys()) {
      if (weight <= most || oldest === key) break
      drop(oldest)
    }
  }
  return {
    get: key => {
      const value = kept.get(key)
      if (value !== undefined) set(key, value)
      return value
    },
    set,
    clear: () => {
      kept.clear()
      weight = 0
    },
  }
}
