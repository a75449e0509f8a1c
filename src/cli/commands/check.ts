import { ask } from '../../host/ask.ts'
import type { Command } from '../command.ts'

export const checkCommand: Command = {
  name: 'check',
  usage: '[--json]',
  words: { min: 0, max: 0 },
  options: { json: {} },
  async run(given, { open, terminal, t }) {
    const result = await ask(await open(), 'workspace.check', {})
    if (given.has('json')) await terminal.print(JSON.stringify(result, null, 2))
    else await terminal.print(t(result.sound ? 'cli:check.sound' : 'cli:check.damaged'))
    if (!given.has('json')) result.problems.forEach(terminal.say)
    return result.sound ? 0 : 3
  },
}
