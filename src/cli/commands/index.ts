import type { Command } from '../command.ts'
import { laterCommand } from './later.ts'

/** In the order of the help. The code of a command is loaded when it is asked for: some take longer to load than to run. */
const loaders: Readonly<Record<string, () => Promise<Command>>> = {
  inspect: async () => (await import('./inspect.ts')).inspectCommand,
  threads: async () => (await import('./threads.ts')).threadsCommand,
  import: async () => (await import('./import.ts')).importCommand,
  sources: async () => (await import('./sources.ts')).sourcesCommand,
  messages: async () => (await import('./messages.ts')).messagesCommand,
  search: async () => (await import('./search.ts')).searchCommand,
  review: async () => (await import('./review.ts')).reviewCommand,
  tag: async () => (await import('./tag.ts')).tagCommand,
  evaluate: async () => (await import('./evaluate.ts')).evaluateCommand,
  report: async () => (await import('./report.ts')).reportCommand,
  stats: async () => (await import('./stats.ts')).statsCommand,
  serve: async () => (await import('./serve.ts')).serveCommand,
  demo: async () => (await import('./demo.ts')).demoCommand,
  check: async () => (await import('./check.ts')).checkCommand,
  backup: async () => (await import('./backup.ts')).backupCommand,
  restore: async () => (await import('./backup.ts')).restoreCommand,
  person: async () => (await import('./person.ts')).personCommand,
  cases: async () => laterCommand('cases', '[--queue gold|silence|direct|declines|refusals|promises|leavers] --jsonl'),
  lessons: async () => laterCommand('lessons', 'add | list --json'),
}

export const commandNames: readonly string[] = Object.keys(loaders)

/** null where there is no such command. Each is loaded when it is asked for, so that one does not wait for all. */
export const loadCommand = async (name: string): Promise<Command | null> => (await loaders[name]?.()) ?? null

/** All of them, for the help. */
export const loadCommands = (): Promise<readonly Command[]> => Promise.all(Object.values(loaders).map(load => load()))
