import { fileName } from '../contract/file-name.ts'
import type { HostParsed } from '../contract/host.ts'
import type { StoredList } from '../contract/schemas/stored.ts'
import type { App } from '../core/app.ts'
import { csvLines } from '../core/export/csv.ts'
import { hitColumns, themePath, toHitRow, type HitWords } from '../core/export/hit-table.ts'
import { xlsxPieces } from '../core/export/xlsx.ts'
import { createTranslator } from '../i18n/index.ts'
import { ask } from './ask.ts'
import type { MadeReport } from './make-report.ts'

type StoredRow = StoredList['rows'][number]

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jsonl: 'application/x-ndjson',
} as const

/** All hits of a question as a file. */
export async function exportHits(
  app: App,
  { query, format, language }: HostParsed<'host.save-hits'>,
): Promise<MadeReport> {
  const rows = await readAll(app, query)
  const t = createTranslator(language)
  const header = hitColumns.map(column => t(`search:export.columns.${column}`))
  const words = await wordsOf(app, language)
  const table = { header, rows: rows.map(row => toHitRow(row, words)) }
  const name = `Goldwert-${t('search:export.file')}.${format}`
  switch (format) {
    case 'csv':
      return { name, type: types.csv, bytes: joined(encoded(csvLines(table))) }
    case 'xlsx':
      return { name, type: types.xlsx, bytes: joined(xlsxPieces(table, t('search:export.sheet'))) }
    case 'jsonl':
      return {
        name,
        type: types.jsonl,
        bytes: joined(encoded(rows.map(row => `${JSON.stringify(row)}\n`))),
      }
  }
}

const encoder = new TextEncoder()

function* encoded(lines: Iterable<string>): Generator<Uint8Array> {
  for (const line of lines) yield encoder.encode(line)
}

/** Where files lie on this computer is nobody's business who gets the hits. */
async function readAll(app: App, query: string): Promise<StoredRow[]> {
  const rows: StoredRow[] = []
  for (let afterId: number | null = 0; afterId !== null;) {
    const page: StoredList = await ask(app, 'messages.list', { filter: { query }, afterId, limit: 500 })
    rows.push(...page.rows.map(row => ({ ...row, source: fileName(row.source) })))
    afterId = page.next
  }
  return rows
}

async function wordsOf(app: App, language: 'de' | 'en'): Promise<HitWords> {
  const t = createTranslator(language)
  const themes = await ask(app, 'codebook.get', {})
  return {
    yes: t('search:export.yes'),
    answer: t('verbatims:kind.answer'),
    value: (list, id) => t(`verbatims:${list}.${id}` as 'verbatims:type.other'),
    theme: id => themePath(themes, id, theme => theme.name[language] || theme.name.de),
  }
}

function joined(pieces: Iterable<Uint8Array>): Uint8Array {
  const all = [...pieces]
  const bytes = new Uint8Array(all.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of all) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
