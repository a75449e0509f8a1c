import type { UiLanguage } from '../contract/schemas/language.ts'
import type { App } from '../core/app.ts'
import type { Access } from '../core/store/open.ts'
import type { Translate } from '../i18n/index.ts'
import type { Terminal } from './terminal.ts'

/** 0 done; 1 done, but some items were skipped; 2 wrong usage; 3 failed, nothing changed. */
export type ExitStatus = 0 | 1 | 2 | 3

export interface OptionSpec {
  /** What follows the option in the help, e.g. `FILE`; an option without it is a switch. */
  readonly value?: string
  /** Lets only these through. */
  readonly oneOf?: readonly string[]
  readonly pattern?: RegExp
}
export type OptionSpecs = Readonly<Record<string, OptionSpec>>

export interface Given {
  readonly words: readonly string[]
  readonly text: (option: string) => string | undefined
  readonly list: (option: string) => string[] | undefined
  readonly has: (option: string) => boolean
}

export interface WorkspaceWish {
  readonly access?: Access
  /** Makes the workspace where there is none yet. */
  readonly create?: boolean
}

export interface CommandContext {
  readonly terminal: Terminal
  readonly t: Translate
  readonly language: UiLanguage
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal
  /** The workspace of `--workspace`, else the usual one; closed when the command is done. */
  readonly open: (wish?: WorkspaceWish) => Promise<App>
}

export interface Command {
  readonly name: string
  /** What follows the name, e.g. `PATH…`. */
  readonly usage: string
  readonly words: { readonly min: number; readonly max: number }
  readonly options: OptionSpecs
  /** Words may begin with a minus, as in a question. */
  readonly hasMinusWords?: true
  readonly run: (given: Given, context: CommandContext) => Promise<ExitStatus>
}

/** Wrong usage; `key` is a sentence of the catalogue `cli`. */
export class UsageError extends Error {
  readonly key:
    'usage.unknown-option' | 'usage.value-missing' | 'usage.value-wrong' | 'usage.words' | 'usage.option-missing'
  readonly params: Readonly<Record<string, string>>
  constructor(key: UsageError['key'], params: Readonly<Record<string, string>> = {}) {
    super(key)
    this.name = 'UsageError'
    this.key = key
    this.params = params
  }
}
