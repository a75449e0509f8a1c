import type { Inspected, InspectOptions } from '../../core/intake/inspect.ts'
import { importers } from '../../core/importers/registry.ts'
import { errorSentence } from '../../host/error-sentence.ts'
import type { Translate } from '../../i18n/index.ts'
import type { Command, ExitStatus, Given } from '../command.ts'
import { readMapping } from '../mapping-file.ts'

const formats = ['text', 'html', ...importers.map(({ id }) => id)]

export const inspectCommand: Command = {
  name: 'inspect',
  usage: 'PATH… [--as FORMAT] [--map MAP.json] [--own ADDR,…]',
  words: { min: 1, max: Infinity },
  options: {
    as: { value: formats.join('|'), oneOf: formats },
    map: { value: 'MAP.json' },
    own: { value: 'ADDR,…' },
    jsonl: {},
    json: {},
  },
  async run(given, { terminal, t, signal }) {
    // Readers and tagger are loaded by those who need them: `--help` is there at once.
    const { inspectPath } = await import('../../core/intake/inspect.ts')
    const options = toOptions(given, signal)
    let failed = 0
    let skipped = 0
    for (const path of given.words) {
      for await (const item of inspectPath(path, options)) {
        if (item.kind === 'error') failed += 1
        if (item.kind === 'skipped') skipped += 1
        await terminal.print(JSON.stringify(toLine(item, t)))
      }
    }
    return statusOf(given.words.length, failed, skipped)
  },
}

function toOptions(given: Given, signal: AbortSignal): InspectOptions {
  const [as, mapping] = [given.text('as'), readMapping(given.text('map'))]
  return {
    signal,
    own: given.list('own') ?? [],
    ...(as === undefined ? {} : { as }),
    ...(mapping === undefined ? {} : { mapping }),
  }
}

const toLine = (item: Inspected, t: Translate): unknown =>
  item.kind === 'error'
    ? { source: item.source, error: { code: item.error.code, message: errorSentence(item.error, t) } }
    : item

function statusOf(paths: number, failed: number, skipped: number): ExitStatus {
  if (failed > 0 && paths === 1) return 3
  return failed + skipped > 0 ? 1 : 0
}
