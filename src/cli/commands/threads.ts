import { importers } from '../../core/importers/registry.ts'
import type { Command } from '../command.ts'
import { existingPaths } from '../existing-paths.ts'

const formats = importers.filter(({ kind }) => kind === 'mailbox').map(({ id }) => id)

export const threadsCommand: Command = {
  name: 'threads',
  usage: 'PATH… --json',
  words: { min: 1, max: Infinity },
  options: { as: { value: formats.join('|'), oneOf: formats }, own: { value: 'ADDR,…' }, json: {} },
  async run(given, { terminal, signal }) {
    existingPaths(given.words)
    const { inspectThreads } = await import('../../core/intake/inspect-threads.ts')
    const as = given.text('as')
    const own = given.list('own') ?? []
    const threads = await inspectThreads(given.words, { signal, own, ...(as === undefined ? {} : { as }) })
    await terminal.print(JSON.stringify(threads))
    return 0
  },
}
