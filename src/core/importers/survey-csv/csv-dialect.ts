import { CsvParser, type CsvDialect } from './csv-parser.ts'

const delimiters = [';', ',', '\t', '|'] as const
/** Rare ones, believed only where each line has the same number of them. */
const rareDelimiters = ['\x1f', '~', '^', ':'] as const

/** Finds separator and quoting from the first records: the separator that cuts them most evenly into most fields. */
export function guessDialect(sample: string, isWhole: boolean): CsvDialect & { readonly skipFirstLine: boolean } {
  const declared = /^"?sep=(.)"?(?:\r?\n|\r)/i.exec(sample)?.[1]
  const quote = quoteOf(sample)
  const hasBackslashes =
    quote === '"' &&
    /\\"(?!\s*(?:[;,\t|\r\n]|$))/.test(sample) &&
    !/""/.test(sample.replace(/(^|[;,\t|])""(?=[;,\t|\r\n]|$)/gm, ''))
  const base = { quote, hasBackslashes }
  if (declared !== undefined) return { ...base, delimiter: declared, skipFirstLine: true }
  let best: { delimiter: string | null; score: number } = { delimiter: null, score: 0 }
  for (const delimiter of delimiters) {
    const score = evenness({ ...base, delimiter }, sample, isWhole)
    if (score > best.score) best = { delimiter, score }
  }
  const delimiter =
    best.delimiter ?? rareDelimiters.find(rare => isEven({ ...base, delimiter: rare }, sample, isWhole)) ?? null
  return { ...base, delimiter, skipFirstLine: false }
}

function isEven(dialect: CsvDialect, sample: string, isWhole: boolean): boolean {
  const widths = [...new CsvParser(dialect).push(sample, isWhole)].map(record => record.length)
  return widths.length >= 2 && (widths[0] ?? 1) >= 2 && widths.every(width => width === widths[0])
}

/** How well a separator fits: share of records with the usual number of fields, more fields being better. */
function evenness(dialect: CsvDialect, sample: string, isWhole: boolean): number {
  const records = [...new CsvParser(dialect).push(sample, isWhole)].slice(0, 200)
  const widths = records.map(record => record.length).filter(width => width > 0)
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  const [usual, times] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0]
  const header = widths[0] ?? 1
  if (usual < 2 && header < 2) return 0
  // The header has no text with commas in it: a separator that cuts header and rows alike is the likelier one.
  const agrees = header === usual ? 1 : 0.5
  return (times / widths.length) * agrees * (1 + Math.log2(Math.max(usual, 2)))
}

function quoteOf(sample: string): '"' | "'" {
  if (sample.includes('"')) return '"'
  const lines = sample
    .split(/\r?\n/)
    .filter(line => line !== '')
    .slice(0, 20)
  const single = lines.filter(line => /^'[^']*'[;,\t|]|[;,\t|]'[^']*'$/.test(line)).length
  return single > lines.length / 2 ? "'" : '"'
}
