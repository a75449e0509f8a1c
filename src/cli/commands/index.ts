import type { Command } from '../command.ts'
import { backupCommand, restoreCommand } from './backup.ts'
import { checkCommand } from './check.ts'
import { demoCommand } from './demo.ts'
import { evaluateCommand } from './evaluate.ts'
import { importCommand } from './import.ts'
import { inspectCommand } from './inspect.ts'
import { laterCommand } from './later.ts'
import { messagesCommand } from './messages.ts'
import { personCommand } from './person.ts'
import { reportCommand } from './report.ts'
import { reviewCommand } from './review.ts'
import { searchCommand } from './search.ts'
import { serveCommand } from './serve.ts'
import { sourcesCommand } from './sources.ts'
import { statsCommand } from './stats.ts'
import { tagCommand } from './tag.ts'
import { threadsCommand } from './threads.ts'

/** In the order of the help. */
export const commands: readonly Command[] = [
  inspectCommand,
  threadsCommand,
  importCommand,
  sourcesCommand,
  messagesCommand,
  searchCommand,
  reviewCommand,
  tagCommand,
  evaluateCommand,
  reportCommand,
  statsCommand,
  serveCommand,
  demoCommand,
  checkCommand,
  backupCommand,
  restoreCommand,
  personCommand,
  laterCommand('cases', '[--queue gold|silence|direct|declines|refusals|promises|leavers] --jsonl'),
  laterCommand('lessons', 'add | list --json'),
]
