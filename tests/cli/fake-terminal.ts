import type { Terminal } from '../../src/cli/terminal.ts'

export interface FakeTerminal extends Terminal {
  readonly printed: string[]
  readonly said: string[]
}

export function fakeTerminal(): FakeTerminal {
  const printed: string[] = []
  const said: string[] = []
  return {
    printed,
    said,
    canDraw: false,
    draw: () => undefined,
    print: line => Promise.resolve(void printed.push(line)),
    say: line => void said.push(line),
  }
}
