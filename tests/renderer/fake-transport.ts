import type { ErrorCode } from '../../src/contract/errors.ts'
import type { AppEvent } from '../../src/contract/events.ts'
import type { AnyInput, AnyMethod, AnyOutput } from '../../src/renderer/api/client.ts'
import type { Transport } from '../../src/renderer/api/transport.ts'

/** Answers of a pretended core, by method; a thrown `Refusal` becomes an error reply. */
export type FakeAnswers = {
  readonly [M in AnyMethod]?: (input: AnyInput<M>) => AnyOutput<M> | Promise<AnyOutput<M>>
}

export class Refusal extends Error {
  readonly code: ErrorCode
  readonly params: Readonly<Record<string, string>>
  constructor(code: ErrorCode, params: Readonly<Record<string, string>> = {}) {
    super(code)
    this.code = code
    this.params = params
  }
}

export interface FakeTransport extends Transport {
  readonly calls: { readonly name: string; readonly input: unknown }[]
  readonly announce: (event: AppEvent) => void
}

/** A transport in memory for tests of screens and for looking at them. */
export function fakeTransport(answers: FakeAnswers): FakeTransport {
  const calls: { readonly name: string; readonly input: unknown }[] = []
  const listeners = new Set<(event: AppEvent) => void>()
  return {
    calls,
    announce: event => {
      for (const listener of listeners) listener(event)
    },
    async send(name, input) {
      calls.push({ name, input })
      const answer = answers[name as AnyMethod] as ((input: unknown) => unknown) | undefined
      if (!answer) return { ok: false, error: { code: 'method.unknown', params: { name } } }
      try {
        return { ok: true, value: await answer(input) }
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        return { ok: false, error: { code: error.code, params: error.params } }
      }
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    pathsOf: async files => files.map(file => `/mails/${file.name}`),
  }
}
