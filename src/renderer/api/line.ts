/** Sends calls one after the other. */
export interface Line {
  /** Resolves with the answer, after those of all calls before. */
  readonly send: <T>(call: () => Promise<T>) => Promise<T>
}

/** What waits for its turn in any line of this page. */
const waiting = new Set<() => unknown>()

// Whoever closes the window right after the last key has decided all the same.
globalThis.addEventListener?.('pagehide', () => waiting.forEach(send => void send()))

export function createLine(): Line {
  let last: Promise<unknown> = Promise.resolve()
  return {
    send: <T>(call: () => Promise<T>) => {
      let sent: Promise<T> | undefined
      const once = (): Promise<T> => (sent ??= call().finally(() => waiting.delete(once)))
      waiting.add(once)
      const answer = last.then(once)
      last = answer.catch(() => undefined)
      return answer
    },
  }
}
