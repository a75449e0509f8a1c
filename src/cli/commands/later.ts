import type { Command } from '../command.ts'

/** A command of a later version; it says so, so that nobody looks for a misspelling. */
export const laterCommand = (name: string, usage: string): Command => ({
  name,
  usage,
  words: { min: 0, max: Infinity },
  options: {},
  run(_, { terminal, t }) {
    terminal.say(t('cli:later', { command: name }))
    return Promise.resolve(2)
  },
})
