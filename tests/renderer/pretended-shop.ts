import type { AppEvent } from '../../src/contract/events.ts'
import type { Figure, MonthOverview, NewTerm } from '../../src/contract/schemas/figure.ts'
import type { JobSnapshot } from '../../src/contract/schemas/job.ts'
import type { FilePreview, ImportSummary, Source } from '../../src/contract/schemas/source.ts'
import type { SurveyPreview } from '../../src/contract/schemas/survey.ts'
import { emptyTheme, type Theme } from '../../src/contract/schemas/theme.ts'
import type { Settings, WorkspaceInfo } from '../../src/contract/schemas/workspace.ts'
import { monthsBetween } from '../../src/contract/months.ts'
import type { FakeAnswers } from './fake-transport.ts'

export const workspace: WorkspaceInfo = {
  path: '/home/petersen/Dokumente/Möbelhaus Petersen.goldwert',
  name: 'Möbelhaus Petersen',
  schemaVersion: 1,
  verbatims: 1166,
  firstMonth: '2025-01',
  lastMonth: '2026-03',
  cutOff: '2026-03-30T15:12:00Z',
}

export const settings: Settings = {
  shopName: 'Möbelhaus Petersen',
  ownAddresses: ['info@moebel-petersen.example', 'service@moebel-petersen.example'],
  ownerAddresses: ['chef@moebel-petersen.example'],
  addressesConfirmed: true,
  competitors: ['Küchenwelt Nord', 'Möbel Hansen'],
  workingHours: [0, 1, 2, 3, 4, 5, 6].map(day => (day < 5 ? { from: 540, until: 1080 } : null)),
  federalState: 'SH',
  language: 'de',
  appearance: 'light',
  keepOriginals: true,
  backup: { folder: '', every: 'week', keep: 3 },
  retention: { months: null, afterImport: false },
  savedSearches: [],
  keys: {},
}

const themeNames: readonly (readonly [string, string])[] = [
  ['Beratungsqualität', 'Advice'],
  ['Produkt', 'Product'],
  ['Mitbewerber', 'Competitor'],
  ['Preis', 'Price'],
  ['Lieferung und Termin', 'Delivery and date'],
  ['Erreichbarkeit und Antwortzeit', 'Reachability and reply time'],
  ['Reklamation und Kulanz', 'Claims and goodwill'],
  ['Freundlichkeit und Umgang', 'Manner'],
  ['Absage', 'Decline by the customer'],
  ['Lob', 'Praise'],
  ['Ablehnung durch uns', 'Refusal by us'],
  ['Hersteller und Lieferant', 'Maker and supplier'],
  ['Website und Bestellung', 'Website and ordering'],
  ['Laden und Umgebung', 'Shop and surroundings'],
]

export const themes: readonly Theme[] = themeNames.map(([de, en], index) => ({
  ...emptyTheme(`T${index + 1}`),
  name: { de, en },
  definition: { de, en },
  color: index,
  direction: 'both',
}))

type FigureSketch = Partial<Omit<Figure, 'withUnreviewed'>> & { readonly withUnreviewed?: number }

const figure = (id: Figure['id'], { withUnreviewed = 0, ...over }: FigureSketch): Figure => ({
  id,
  unit: 'count',
  value: 0,
  n: 0,
  of: null,
  interval: null,
  previous: null,
  median12: null,
  unreviewed: 0,
  values: [],
  withUnreviewed: { value: withUnreviewed, previous: over.previous ?? null, median12: over.median12 ?? null },
  parts: [],
  filter: { month: '2026-03', opensCase: true },
  ...over,
})

const months = monthsBetween('2025-03', '2026-03')
const noType = { complaint: 0, decline: 0, inquiry: 0, praise: 0, suggestion: 0, other: 0 }

export const overview: MonthOverview = {
  month: '2026-03',
  cutOff: '2026-03-30T15:12:00Z',
  reviewed: { n: 31, of: 84 },
  figures: [
    figure('K1', { value: 31, n: 31, previous: 28, median12: 29.5, unreviewed: 53, withUnreviewed: 84 }),
    figure('K3', { unit: 'hours', value: 6.4, n: 22, previous: 9.2, median12: 8, unreviewed: 11, withUnreviewed: 7.1 }),
    figure('K5', { value: 4, n: 4, previous: 2, median12: 3, unreviewed: 3, withUnreviewed: 7 }),
    figure('K9', { unit: 'ratio', value: null, n: 2, of: 4, previous: null, median12: 0.45, unreviewed: 1 }),
    figure('K10', { value: 5, n: 5, previous: 3, median12: 4, unreviewed: 2, withUnreviewed: 7 }),
    figure('K13', { value: 6, n: 6, previous: 6, median12: 5, unreviewed: 4, withUnreviewed: 10 }),
  ],
  trends: {
    months: [...months],
    allCases: months.map((_, at) => 60 + ((at * 17) % 30)),
    reviewedCases: months.map((_, at) => (at < 12 ? 50 : 31)),
    themes: themes.map((theme, index) => ({
      themeId: theme.id,
      cases: months.map((_, at) => (index * 7 + at * (index + 3) * 5) % (18 - index)),
      unreviewed: months.map((_, at) => (at === 12 ? 4 + (index % 3) : (index + at) % 2)),
    })),
  },
  todos: [
    { key: 'gold', count: 3, filter: { gold: true, month: '2026-03' } },
    { key: 'unanswered', count: 4, filter: { silentAt: '2026-03' } },
    { key: 'review', count: 53, filter: { reviewed: false, month: '2026-03' } },
  ],
  byType: months.map(month => ({
    month,
    counts: { ...noType, complaint: 12, inquiry: 20, decline: 4, praise: 9 },
    unreviewed: { ...noType, complaint: 3, inquiry: 5 },
  })),
}

export const newTerms: readonly NewTerm[] = [
  { term: 'Wärmepumpe', cases: 9, before: 0 },
  { term: 'Ersatzschlüssel', cases: 6, before: 1 },
  { term: 'Parkscheibe', cases: 5, before: 0 },
]

export const sources: readonly Source[] = [
  {
    id: 2,
    name: 'kundenumfrage-2026.csv',
    path: '/home/petersen/Downloads/kundenumfrage-2026.csv',
    format: 'csv',
    kind: 'survey',
    importedAt: '2026-03-31T08:12:00Z',
    read: 212,
    imported: 208,
    duplicates: 0,
    skipped: 4,
    bytes: 48_211,
  },
  {
    id: 1,
    name: 'Posteingang und Gesendet (Export vom 30. März 2026 aus Thunderbird).mbox',
    path: '/home/petersen/Downloads/Posteingang.mbox',
    format: 'mbox',
    kind: 'mailbox',
    importedAt: '2026-03-31T08:02:00Z',
    read: 1204,
    imported: 1166,
    duplicates: 36,
    skipped: 2,
    bytes: 48_211_034,
  },
]

export const summary: ImportSummary = {
  sources: [...sources],
  read: 1204,
  imported: 1166,
  duplicates: 36,
  skipped: [
    { source: 'Posteingang.mbox', locator: 'Nachricht 311 (Byte 1 204 311)', reason: 'empty' },
    { source: 'Posteingang.mbox', locator: 'Nachricht 902 (Byte 9 822 001)', reason: 'too-large' },
  ],
  skippedTotal: 2,
  cutOff: [],
  seconds: 3.4,
  bytes: 48_211_034,
  peakRssBytes: 210_000_000,
}

export const importJob = (over: Partial<JobSnapshot> = {}): JobSnapshot => ({
  id: 7,
  kind: 'import',
  state: 'running',
  subject: 'Posteingang.mbox',
  done: 22_000_000,
  total: 48_211_034,
  items: 611,
  startedAt: '2026-03-31T08:02:00Z',
  endedAt: null,
  error: null,
  summary: null,
  ...over,
})
export const doneJob: JobSnapshot = importJob({
  state: 'done',
  done: 48_211_034,
  items: 1204,
  endedAt: '2026-03-31T08:02:04Z',
  summary,
})

export const previews: readonly FilePreview[] = [
  {
    path: '/home/petersen/Downloads/Posteingang.mbox',
    name: 'Posteingang.mbox',
    format: 'mbox',
    kind: 'mailbox',
    bytes: 48_211_034,
    table: null,
    sheets: [],
    sampleRows: [],
    scales: {},
    error: null,
  },
  {
    path: '/home/petersen/Downloads/kundenumfrage-2026.csv',
    name: 'kundenumfrage-2026.csv',
    format: 'csv',
    kind: 'survey',
    bytes: 48_211,
    table: {
      source: '/home/petersen/Downloads/kundenumfrage-2026.csv',
      kind: 'table',
      sheet: null,
      format: 'csv',
      encoding: 'utf-8',
      delimiter: ';',
      headerRows: 1,
      header: [
        'Zeitstempel',
        'Wie zufrieden waren Sie (0 bis 10)?',
        'Was können wir besser machen?',
        'Filiale',
        'E-Mail',
      ],
      rows: 212,
      columns: 5,
      roles: {
        Zeitstempel: 'date',
        'Wie zufrieden waren Sie (0 bis 10)?': 'score',
        'Was können wir besser machen?': 'text',
        Filiale: 'segment',
        'E-Mail': 'person',
      },
    },
    sheets: [],
    sampleRows: [
      ['12.03.2026 14:02', '9', 'Die Beratung war super, aber der Parkplatz ist zu klein.', 'Kiel', 'a.b@example.org'],
      ['12.03.2026 15:40', '4', 'Drei Wochen Lieferzeit, niemand hat angerufen.', 'Flensburg', ''],
      ['13.03.2026 09:11', '10', 'Weiter so!', 'Kiel', ''],
    ],
    scales: { 'Wie zufrieden waren Sie (0 bis 10)?': 'nps' },
    error: null,
  },
  {
    path: '/home/petersen/Downloads/urlaub.jpg',
    name: 'urlaub.jpg',
    format: null,
    kind: null,
    bytes: 2_201_000,
    table: null,
    sheets: [],
    sampleRows: [],
    scales: {},
    error: { code: 'file.unknown-format', message: 'urlaub.jpg' },
  },
]

/** What would come in of the survey above. */
const surveyPreview: SurveyPreview = {
  columns: [
    { name: 'Zeitstempel', guess: 'date', reason: 'submitted', filled: 212 },
    { name: 'Wie zufrieden waren Sie (0 bis 10)?', guess: 'score', reason: 'scale-name', filled: 208 },
    { name: 'Was können wir besser machen?', guess: 'text', reason: 'asks', filled: 167 },
    { name: 'Filiale', guess: 'segment', reason: 'choice', filled: 212 },
    { name: 'E-Mail', guess: 'person', reason: 'addresses', filled: 40 },
  ],
  remembered: true,
  rows: 212,
  respondents: 167,
  answers: [{ column: 'Was können wir besser machen?', filled: 167, empty: 45 }],
  skipped: [{ reason: 'no-words', count: 45, first: [3, 8, 12] }],
  dates: { found: 210, missing: 2, from: '2026-03-12', until: '2026-04-02' },
  score: {
    column: 'Wie zufrieden waren Sie (0 bis 10)?',
    scale: 'nps',
    found: 205,
    missing: 4,
    odd: 3,
    oddExamples: ['egal'],
  },
}

/** A workspace with fifteen months of mail and a survey, half reviewed. Announcements go to `tell`. */
export function pretendedShop(tell: (event: AppEvent) => void = () => {}): FakeAnswers {
  let kept = settings
  let jobs: JobSnapshot[] = [doneJob]
  return {
    'workspace.info': () => workspace,
    'workspace.check': () => ({ sound: true, problems: [] }),
    'workspace.backup': ({ path }) => ({ path, bytes: 12_000_000 }),
    'settings.get': () => kept,
    'settings.change': change => {
      kept = { ...kept, ...change } as Settings
      tell({ kind: 'changed', topics: ['settings', 'history'] })
      return kept
    },
    'imports.preview': ({ paths }) =>
      previews
        .filter(({ path }) => paths.includes(path))
        .concat(previews)
        .slice(0, previews.length),
    'imports.preview-survey': () => surveyPreview,
    'imports.guess-own': () => [
      { address: 'info@moebel-petersen.example', messages: 402, reason: 'sent' },
      { address: 'service@moebel-petersen.example', messages: 61, reason: 'sent' },
      { address: 'chef@moebel-petersen.example', messages: 12, reason: 'received' },
    ],
    'imports.start': () => {
      const job = importJob({ id: 8, startedAt: new Date(Date.now() - 4000).toISOString() })
      jobs = [job, ...jobs]
      tell({ kind: 'job', job })
      return { jobId: 8 }
    },
    'sources.list': () => [...sources],
    'sources.taken-back': () => [],
    'sources.undo': () => ({ removed: 208 }),
    'jobs.list': () => jobs,
    'jobs.cancel': () => ({ cancelled: true }),
    'review.progress': () => ({ left: 53, reviewed: 1113, reviewedToday: 12 }),
    'history.list': () => [],
    'codebook.get': () => [...themes],
    'figures.new-terms': () => [...newTerms],
    'figures.overview': ({ month }) => ({ ...overview, month }),
    'host.info': () => ({
      shell: 'electron',
      version: '0.1.0',
      platform: 'linux',
      recentWorkspaces: [workspace.path, '/home/petersen/Dokumente/Zweigstelle.goldwert'],
      documentsFolder: '/home/petersen/Dokumente',
      openTrouble: null,
    }),
    'host.pick-files': () => previews.map(({ path }) => path),
    'host.pick-workspace': () => workspace.path,
    'host.open-sample': () => ({ jobId: 8 }),
    'settings.competitors': () => [{ name: 'Küchen Studio Süd', letters: 3 }],
    'host.backups': () => ({
      folder: '/home/petersen/Dokumente/Möbelhaus Petersen Sicherungen',
      backups: [
        {
          path: '/home/petersen/Dokumente/Möbelhaus Petersen Sicherungen/Möbelhaus Petersen (Sicherung 2026-03-29).goldwert',
          day: '2026-03-29',
          bytes: 48_200_000,
        },
      ],
      trouble: null,
    }),
    'host.restore': () => ({ keptAside: '/home/petersen/Dokumente/Möbelhaus Petersen.goldwert.replaced' }),
    'sources.duplicates': () => [
      {
        locator: 'message 17',
        verbatimId: 3,
        title: 'Angebot Esstisch',
        person: 'Anna Kern',
        saidOn: '2026-02-03T09:00:00Z',
        other: { source: 'Archiv 2025.mbox', locator: 'message 4711' },
      },
    ],
  }
}

/** A first start: no workspace yet. */
export function emptyHouse(tell: (event: AppEvent) => void = () => {}): FakeAnswers {
  let opened = false
  return {
    ...pretendedShop(tell),
    'workspace.info': () =>
      opened ? { ...workspace, verbatims: 0, firstMonth: null, lastMonth: null, cutOff: null } : null,
    'workspace.open': () => {
      opened = true
      tell({ kind: 'changed', topics: ['workspace'] })
      return { ...workspace, verbatims: 0, firstMonth: null, lastMonth: null, cutOff: null }
    },
    'sources.list': () => [],
    'sources.taken-back': () => [],
    'jobs.list': () => [],
    'settings.get': () => ({
      ...settings,
      shopName: '',
      ownAddresses: [],
      ownerAddresses: [],
      addressesConfirmed: false,
    }),
    'host.info': () => ({
      shell: 'electron',
      version: '0.1.0',
      platform: 'linux',
      recentWorkspaces: [],
      documentsFolder: '/home/petersen/Dokumente',
      openTrouble: null,
    }),
  }
}
