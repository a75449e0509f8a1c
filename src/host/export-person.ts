import type { HostInput } from '../contract/host.ts'
import type { PersonExport, PersonTraces } from '../contract/schemas/erasure.ts'
import type { UiLanguage } from '../contract/schemas/language.ts'
import type { Theme } from '../contract/schemas/theme.ts'
import type { App } from '../core/app.ts'
import { createTranslator, type Translate } from '../i18n/index.ts'
import { formatBytes, formatDay, formatInstant, formatList } from '../i18n/format.ts'
import { ask } from './ask.ts'
import type { MadeReport } from './make-report.ts'

type Row = PersonExport['rows'][number]

interface ExportedPerson extends MadeReport {
  readonly traces: PersonTraces
}

/** Everything that was exchanged with a person as one page that any browser shows and prints. */
export async function exportPerson(
  app: App,
  { language, ...person }: HostInput<'host.save-person'>,
): Promise<ExportedPerson> {
  const exported = await ask(app, 'persons.export', person)
  const page = toPage(exported, { themes: await ask(app, 'codebook.get', {}), language, t: createTranslator(language) })
  const name = `${page.title.replaceAll(/[^\p{L}\p{N}@. -]/gu, '_')}.html`
  const bytes = new TextEncoder().encode(page.html)
  return { name, type: 'text/html; charset=utf-8', bytes, traces: exported.traces }
}

interface Words {
  readonly themes: readonly Theme[]
  readonly language: UiLanguage
  readonly t: Translate
}

function toPage({ traces, rows }: PersonExport, words: Words): { title: string; html: string } {
  const { t, language } = words
  const title = t('persons:file.title', { address: traces.address })
  const range =
    traces.firstOn === null || traces.lastOn === null
      ? ''
      : t('persons:file.range', {
          from: formatDay(language, traces.firstOn),
          until: formatDay(language, traces.lastOn),
        })
  const head = [
    traces.others.length === 0
      ? ''
      : t('persons:file.addresses', { addresses: formatList(language, [traces.address, ...traces.others]) }),
    t('persons:file.names', { names: formatList(language, traces.names) || t('persons:file.noName') }),
    t('persons:file.count', { count: rows.length }),
    range,
    t('persons:file.sources', { sources: formatList(language, [...new Set(rows.map(({ source }) => source))]) }),
  ].filter(line => line !== '')
  const html = `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${plain(title)}</title><style>${style}</style></head><body>
<h1>${plain(title)}</h1>
${head.map(line => `<p>${plain(line)}</p>`).join('\n')}
${rows.map(row => article(row, words)).join('\n')}
</body></html>
`
  return { title, html }
}

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b}
h1{font-size:1.4rem}article{border-top:1px solid #999;margin-top:1.5rem;padding-top:.5rem;break-inside:avoid-page}
h2{font-size:1.1rem;margin:.5rem 0}dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem;margin:.5rem 0}
dt{color:#555}dd{margin:0;overflow-wrap:anywhere}pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit}`

function article(row: Row, words: Words): string {
  const { language, t } = words
  const facts = row.kind === 'message' ? mailFacts(row, words) : rowFacts(row)
  const title = row.kind === 'message' ? row.subject : (row.answers[0]?.question ?? '')
  const text = row.kind === 'message' ? row.text : (row.answers[0]?.text ?? '')
  const lines = [
    [t('persons:file.date'), row.date === null ? '' : formatInstant(language, row.date)] as const,
    ...facts,
    ...foundFacts(row, words),
  ].filter(([, value]) => value !== '')
  const list = lines.map(([name, value]) => `<dt>${plain(name)}</dt><dd>${plain(value)}</dd>`).join('')
  return `<article><h2>${plain(title) || '–'}</h2><dl>${list}</dl><pre>${plain(text.trim())}</pre></article>`
}

type Fact = readonly [name: string, value: string]

function mailFacts(row: Extract<Row, { kind: 'message' }>, { t, language }: Words): Fact[] {
  const box = ({ name, address }: { readonly name: string; readonly address: string }): string =>
    name === '' ? address : `${name} <${address}>`
  const files = row.attachments.filter(({ inline }) => !inline)
  return [
    [t('persons:file.from'), row.from === null ? '' : box(row.from)],
    [t('persons:file.to'), row.to.map(box).join(', ')],
    [t('persons:file.cc'), row.cc.map(box).join(', ')],
    [
      t('persons:file.attachments'),
      files.map(({ name, bytes }) => `${name ?? '–'} (${formatBytes(language, bytes)})`).join(', '),
    ],
  ]
}

/** Everything that the table says of them. */
const rowFacts = (row: Extract<Row, { kind: 'row' }>): Fact[] =>
  Object.entries(row.columns).map(([name, value]) => [name, value === null ? '' : String(value)])

/** What was made of it here is theirs to know, too. */
function foundFacts(row: Row, { t, themes, language }: Words): Fact[] {
  const nameOf = (id: string): string => {
    const theme = themes.find(each => each.id === id)
    return theme === undefined ? id : theme.name[language] || theme.name.de
  }
  const found = row.codings.filter(({ review }) => review !== 'rejected').map(({ themeId }) => nameOf(themeId))
  const word = (list: 'sentiment' | 'cause' | 'outcome', value: string | null): string =>
    value === null ? '' : t(`verbatims:${list}.${value}` as 'verbatims:type.other')
  return [
    [t('persons:file.themes'), found.join(', ')],
    [t('persons:file.sentiment'), word('sentiment', row.sentiment)],
    [t('persons:file.cause'), word('cause', row.cause)],
    [t('persons:file.outcome'), word('outcome', row.outcome)],
    [t('persons:file.note'), row.note],
  ]
}

const plain = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
