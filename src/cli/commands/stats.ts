import { ask } from '../../host/ask.ts'
import type { Command } from '../command.ts'

export const statsCommand: Command = {
  name: 'stats',
  usage: '[--json]',
  words: { min: 0, max: 0 },
  options: { json: {} },
  async run(given, { open, terminal, t }) {
    const stats = await ask(await open({ access: 'read' }), 'stats.get', {})
    if (given.has('json')) {
      await terminal.print(JSON.stringify(stats, null, 2))
      return 0
    }
    const { byClass, byTheme, byMonth, ...totals } = stats
    const themes = Object.entries(byTheme).map(
      ([id, { confirmed, suggested }]) => [id, `${confirmed} + ${suggested}`] as const,
    )
    await terminal.print(table(t('cli:stats.totals'), Object.entries(totals)))
    await terminal.print(table(t('cli:stats.by-class'), Object.entries(byClass)))
    await terminal.print(table(t('cli:stats.by-theme'), themes))
    await terminal.print(table(t('cli:stats.by-month'), Object.entries(byMonth)))
    return 0
  },
}

function table(title: string, rows: readonly (readonly [string, string | number])[]): string {
  const width = Math.max(0, ...rows.map(([name]) => name.length))
  return [title, ...rows.map(([name, value]) => `  ${name.padEnd(width)}  ${String(value).padStart(10)}`), ''].join(
    '\n',
  )
}
