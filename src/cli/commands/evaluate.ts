import { UsageError, type Command, type Given } from '../command.ts'
import { existingPaths } from '../existing-paths.ts'

export const evaluateCommand: Command = {
  name: 'evaluate',
  usage: '--train FILE.jsonl --test FILE.jsonl [--rules none|starter] [--json]',
  words: { min: 0, max: 0 },
  options: {
    train: { value: 'FILE.jsonl' },
    test: { value: 'FILE.jsonl' },
    rules: { value: 'none|starter', oneOf: ['none', 'starter'] },
    json: {},
  },
  async run(given, { terminal }) {
    const { evaluateFiles } = await import('../../core/evaluate.ts')
    const paths = { trainPath: fileOf(given, 'train'), testPath: fileOf(given, 'test') }
    const result = evaluateFiles({ ...paths, rules: given.text('rules') === 'starter' ? 'starter' : 'none' })
    await terminal.print(JSON.stringify(result, null, given.has('json') ? 0 : 2))
    return 0
  },
}

function fileOf(given: Given, option: 'train' | 'test'): string {
  const file = given.text(option)
  if (file === undefined) throw new UsageError('usage.option-missing', { option: `--${option} FILE.jsonl` })
  return existingPaths([file])[0] ?? file
}
