import { parseArgs } from 'node:util'
import { UsageError, type Command, type Given, type OptionSpec, type OptionSpecs } from './command.ts'

const everywhere: OptionSpecs = {
  help: {},
  lang: { value: 'de|en', oneOf: ['de', 'en'] },
  workspace: { value: 'FILE.goldwert' },
}

export const optionsOf = (command: Command): OptionSpecs => ({ ...command.options, ...everywhere })

/** Reads the words after the command's name. Throws a UsageError that names the word at fault. */
export function readGiven(command: Command, args: readonly string[]): Given {
  const specs = optionsOf(command)
  const { tokens } = parseArgs({
    args: command.hasMinusWords === true ? args.map(guarded) : [...args],
    options: typesOf(specs),
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const values = new Map<string, string>()
  const words: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value.replace(guard, ''))
    if (token.kind === 'option') values.set(token.name, checkedValue(specs[token.name], token.rawName, token.value))
  }
  if (!values.has('help') && (words.length < command.words.min || words.length > command.words.max)) {
    throw new UsageError('usage.words', { command: command.name, usage: command.usage })
  }
  return {
    words,
    has: option => values.has(option),
    text: option => values.get(option),
    list: option =>
      values
        .get(option)
        ?.split(',')
        .map(part => part.trim())
        .filter(part => part !== ''),
  }
}

/** No argument can hold it. */
const guard = '\u0000'
/** `-lieferung` asks for the absence of a word; no option of ours has a single dash. */
const guarded = (arg: string): string => (/^-[^-]/.test(arg) ? `${guard}${arg}` : arg)

const typesOf = (specs: OptionSpecs) =>
  Object.fromEntries(
    Object.entries(specs).map(([name, { value }]) => [
      name,
      { type: value === undefined ? 'boolean' : 'string' } as const,
    ]),
  )

function checkedValue(spec: OptionSpec | undefined, rawName: string, value: string | undefined): string {
  if (spec === undefined) throw new UsageError('usage.unknown-option', { option: rawName })
  if (spec.value === undefined) {
    if (value !== undefined) throw new UsageError('usage.value-wrong', { option: rawName, value, expected: '' })
    return ''
  }
  if (value === undefined || value === '')
    throw new UsageError('usage.value-missing', { option: `${rawName} ${spec.value}` })
  if (spec.oneOf?.includes(value) === false || spec.pattern?.test(value) === false) {
    throw new UsageError('usage.value-wrong', { option: rawName, value, expected: spec.value })
  }
  return value
}
