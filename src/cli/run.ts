import { GoldwertError } from '../contract/errors.ts'
import type { UiLanguage } from '../contract/schemas/language.ts'
import { errorSentence } from '../host/error-sentence.ts'
import { createTranslator, type Translate } from '../i18n/index.ts'
import { UsageError, type Command, type ExitStatus } from './command.ts'
import { commandNames, loadCommand, loadCommands } from './commands/index.ts'
import { readGiven } from './given.ts'
import { commandHelp, overviewHelp } from './help.ts'
import type { Terminal } from './terminal.ts'
import { workspaceOpener } from './workspace.ts'

/** Runs one command line and gives its exit status; never rejects. */
export async function run(args: readonly string[], terminal: Terminal, signal: AbortSignal): Promise<ExitStatus> {
  const language = languageOf(args)
  const t = createTranslator(language)
  const name = args.find(word => commandNames.includes(word))
  try {
    const command = name === undefined ? null : await loadCommand(name)
    if (command !== null) return await runCommand(command, args, { terminal, t, language, signal })
    return await withoutCommand(args, terminal, t)
  } catch (error) {
    terminal.draw(null)
    terminal.say(sentenceOf(error, t))
    return error instanceof UsageError || isWrongInput(error) ? 2 : 3
  }
}

interface Surroundings {
  readonly terminal: Terminal
  readonly t: Translate
  readonly language: UiLanguage
  readonly signal: AbortSignal
}

async function runCommand(command: Command, args: readonly string[], around: Surroundings): Promise<ExitStatus> {
  const at = args.indexOf(command.name)
  const given = readGiven(command, args.toSpliced(at, 1))
  if (given.has('help')) {
    await around.terminal.print(commandHelp(command, around.t))
    return 0
  }
  const workspace = workspaceOpener(given.text('workspace'), () => around.terminal.say(around.t('cli:upgrading')))
  try {
    return await command.run(given, { ...around, open: workspace.open })
  } finally {
    await workspace.close()
  }
}

/** Help and version need no command; anything else is a word we do not know. */
async function withoutCommand(args: readonly string[], terminal: Terminal, t: Translate): Promise<ExitStatus> {
  const word = args.find(arg => !arg.startsWith('-') && arg !== 'de' && arg !== 'en')
  if (args.includes('--help') || args.includes('-h')) {
    await terminal.print(overviewHelp(await loadCommands(), t))
    return 0
  }
  terminal.say(
    word === undefined ? overviewHelp(await loadCommands(), t) : t('cli:usage.unknown-command', { command: word }),
  )
  return 2
}

function languageOf(args: readonly string[]): UiLanguage {
  const inline = args.find(arg => arg.startsWith('--lang='))?.slice('--lang='.length)
  return (inline ?? args[args.indexOf('--lang') + 1]) === 'en' && args.some(arg => arg.startsWith('--lang'))
    ? 'en'
    : 'de'
}

const isWrongInput = (error: unknown) => error instanceof GoldwertError && error.code === 'input.invalid'

function sentenceOf(error: unknown, t: Translate): string {
  if (error instanceof UsageError) return t(`cli:${error.key}`, error.params as Readonly<Record<string, unknown>>)
  if (error instanceof GoldwertError) return errorSentence(error, t)
  // Nobody foresaw it: the trace belongs to the log, not to a sentence.
  console.error(error)
  return t('errors:internal')
}
