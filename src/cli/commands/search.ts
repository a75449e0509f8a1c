import { extname, resolve } from 'node:path'
import { HitsFormat, type SearchHit } from '../../contract/schemas/search.ts'
import { ask } from '../../host/ask.ts'
import { exportHits } from '../../host/export-hits.ts'
import { writeWhole } from '../../host/write-file.ts'
import type { Command } from '../command.ts'

export const searchCommand: Command = {
  name: 'search',
  usage: 'QUERY [--limit N] [--json] [--out FILE.(xlsx|csv|jsonl)]',
  words: { min: 1, max: Infinity },
  hasMinusWords: true,
  options: {
    limit: { value: 'N', pattern: /^([1-9]\d?|[1-4]\d\d|500)$/ },
    json: {},
    out: { value: 'FILE.(xlsx|csv|jsonl)', pattern: /\.(xlsx|csv|jsonl)$/i },
  },
  async run(given, { open, terminal, t, language }) {
    const app = await open({ access: 'read' })
    const out = given.text('out')
    if (out !== undefined) {
      const format = HitsFormat.parse(extname(out).slice(1).toLowerCase())
      const { bytes } = await exportHits(app, { query: given.words.join(' '), format, language })
      await writeWhole(resolve(out), bytes)
      terminal.say(t('cli:search.written', { path: resolve(out) }))
      return 0
    }
    const limit = Number(given.text('limit') ?? 20)
    const result = await ask(app, 'search.query', { query: given.words.join(' '), limit })
    if (given.has('json')) {
      const hits = result.hits.map(({ id, subject, saidOn, snippet }) => ({ id, subject, saidOn, snippet }))
      await terminal.print(JSON.stringify({ total: result.total, tookMs: result.tookMs, hits }, null, 2))
      return 0
    }
    for (const hit of result.hits) await terminal.print(lines(hit))
    terminal.say(t('cli:search.found', { count: result.total }))
    return 0
  },
}

const lines = ({ id, subject, saidOn, snippet }: SearchHit) =>
  `${String(id).padStart(6)}  ${(saidOn ?? '').slice(0, 10).padEnd(10)}  ${subject}\n        ${snippet.replaceAll(/\s+/g, ' ')}`
