import { createApp } from '../../src/core/app.ts'

// Prints how fast a workspace answers lists, searches and the month; it writes nothing and fails nothing.
// Usage: npm run bench:core -- WORKSPACE.goldwert [--rounds N]
const [path] = process.argv.slice(2).filter(argument => !argument.startsWith('--'))
const rounds = Number(process.argv[process.argv.indexOf('--rounds') + 1]) || 20
if (path === undefined) {
  console.error('usage: npm run bench:core -- WORKSPACE.goldwert [--rounds N]')
  process.exit(2)
}

const app = createApp({ access: 'read' })

async function call(name: string, input: unknown): Promise<unknown> {
  const reply = await app.call(name, input)
  if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`)
  return reply.value
}

/** Milliseconds of each round; the first is a cold one. */
async function time(calls: readonly (readonly [string, unknown])[]): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++)
    for (const [name, input] of calls) {
      const startedAt = performance.now()
      await call(name, input)
      times.push(performance.now() - startedAt)
    }
  return times
}

const share = (sorted: readonly number[], part: number): string =>
  `${(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(1)} ms`

async function print(name: string, goal: string, calls: readonly (readonly [string, unknown])[]): Promise<void> {
  const sorted = (await time(calls)).toSorted((a, b) => a - b)
  console.log(
    `${name.padEnd(34)}p50 ${share(sorted, 0.5).padStart(10)}   p95 ${share(sorted, 0.95).padStart(10)}   ${goal}`,
  )
}

const startedAt = performance.now()
const info = (await call('workspace.open', { path })) as {
  readonly lastMonth: string | null
  readonly verbatims: number
}
console.log(`${info.verbatims} verbatims, opened in ${(performance.now() - startedAt).toFixed(0)} ms`)
const month = info.lastMonth ?? '2026-01'
const themeIds = ['T5']
const search = (query: string, filter: object = {}): readonly [string, unknown] => ['search.query', { query, filter }]
const list = (filter: object, offset = 0): readonly [string, unknown] => [
  'verbatims.list',
  { filter, page: { offset } },
]

await print(
  'search: a word',
  'goal p95 20 ms',
  ['lieferung', 'rechnung', 'danke', 'preis'].map(word => search(word)),
)
await print('search: two words', 'goal p95 20 ms', [search('lieferung termin'), search('preis beratung')])
await print('search: a phrase', 'goal p95 20 ms', [search('"nicht zufrieden"'), search('"vielen dank"')])
await print('search: a prefix', 'goal p95 20 ms', [search('beschw*'), search('liefer*')])
await print('search: part of a compound', 'goal p95 20 ms', [search('beratung'), search('schaden')])
await print('search: within month and theme', 'goal p95 20 ms', [
  search('lieferung', { month, themeIds }),
  search('danke', { month }),
])
await print('lists, first page', 'goal 30 ms', [
  list({}),
  list({ month }),
  list({ classes: ['customer'] }),
  list({ themeIds }),
])
await print('lists, page 200', 'goal 30 ms', [list({}, 20_000)])
await print('review queue', 'goal 30 ms', [
  ['review.queue', {}],
  ['review.progress', {}],
])
await print('month figures', 'goal 100 ms', [['figures.overview', { month }]])
await print('month report', '', [['report.month', { month }]])
await print('statistics', '', [
  ['stats.get', {}],
  ['themes.count', { month }],
])
await app.close()
