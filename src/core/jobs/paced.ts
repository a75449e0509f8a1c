export interface Paced {
  /** Does the work at once when the last time is long enough ago, else leaves it to a later call. */
  readonly soon: () => void
  readonly now: () => void
}

/** At most once in `everyMs`; no timer, so nothing happens after the last call. */
export function paced(everyMs: number, work: () => void): Paced {
  let lastAt = Number.NEGATIVE_INFINITY
  const now = (): void => {
    lastAt = performance.now()
    work()
  }
  return {
    now,
    soon: () => {
      if (performance.now() - lastAt >= everyMs) now()
    },
  }
}
