import type { Statement } from 'better-sqlite3'

/** What a question to the workspace needs: prepared statements with bound values, nothing that writes. */
export interface ReadableDb {
  /**
   * Compiled once per text and kept; parameters first, row second: `prepare<[string], ThemeRow>(…)`. Whoever asks with the same text
   * shares the statement, and whether it is plucked with it: a text that two places need belongs into one function.
   */
  readonly prepare: <Params extends unknown[] = [], Row = unknown>(sql: string) => Statement<Params, Row>
}

/** A handle that may change the workspace; there is one in the whole process. */
export interface WritableDb extends ReadableDb {
  readonly exec: (sql: string) => void
  /** Runs `work` at once and wholly, or not at all; inside another transaction it is a savepoint. */
  readonly transaction: <T>(work: () => T) => T
  /** Forgets the packs at hand; what was erased must not be read from memory. */
  readonly forgetUnpacked: () => void
}
