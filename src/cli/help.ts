import type { Translate } from '../i18n/index.ts'
import { optionsOf } from './given.ts'
import type { Command } from './command.ts'

/** All commands with a line each. */
export function overviewHelp(commands: readonly Command[], t: Translate): string {
  const rows = commands.map(command => [`${command.name} ${command.usage}`.trim(), summaryOf(command, t)] as const)
  return [
    t('cli:help.title'),
    '',
    `  ${t('cli:help.usage')}`,
    '',
    ...columns(rows),
    '',
    t('cli:help.more'),
    '',
    t('cli:help.status'),
  ].join('\n')
}

/** One command with its options. */
export function commandHelp(command: Command, t: Translate): string {
  const rows = Object.entries(optionsOf(command)).map(
    ([name, { value }]) =>
      [`--${name}${value === undefined ? '' : ` ${value}`}`, optionText(command, name, t)] as const,
  )
  const usage = `goldwert ${command.name} ${command.usage}`.trim()
  return [`${t('cli:help.usage-of')} ${usage}`, '', summaryOf(command, t), '', ...columns(rows)].join('\n')
}

const summaryOf = ({ name }: Command, t: Translate) => t(`cli:command.${name}` as 'cli:command.import')

/** Some options mean something else in one command: `report --month` is not `messages --month`. */
function optionText({ name }: Command, option: string, t: Translate): string {
  const usual = t(`cli:option.${option}` as 'cli:option.help')
  return t(`cli:option.${name}.${option}` as 'cli:option.help', { defaultValue: usual })
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.min(34, Math.max(...rows.map(([left]) => left.length)) + 2)
  return rows.map(([left, right]) =>
    left.length < width ? `  ${left.padEnd(width)}${right}` : `  ${left}\n  ${' '.repeat(width)}${right}`,
  )
}
