import type { Coding } from '../../../../src/contract/schemas/coding.ts'
import type { VerbatimDetail, VerbatimSummary } from '../../../../src/contract/schemas/verbatim.ts'

/** A row of a list with what a test does not care for filled in. */
export const givenRow = (id: number, row: Partial<VerbatimSummary> = {}): VerbatimSummary => ({
  id,
  kind: 'message',
  threadId: id,
  caseId: id,
  saidOn: '2026-03-02T09:00:00Z',
  class: 'customer',
  title: `Betreff ${id}`,
  person: { name: 'Anna Kern', address: 'anna@example.org' },
  snippet: 'Die Beratung war enttäuschend.',
  themeIds: [],
  sentiment: null,
  gold: false,
  reviewed: false,
  alike: 0,
  ...row,
})

export const givenCoding = (themeId: string, coding: Partial<Coding> = {}): Coding => ({
  themeId,
  layer: 'rule',
  confidence: 0.9,
  review: 'suggested',
  polarity: 'negative',
  evidence: [{ span: [4, 12], words: 'Beratung', rule: 'beratung*' }],
  ...coding,
})

export const givenDetail = (id: number, detail: Partial<VerbatimDetail> = {}): VerbatimDetail => ({
  ...givenRow(id),
  text: 'Die Beratung war enttäuschend.',
  hidden: [],
  language: 'de',
  classReason: 'sender',
  to: [],
  cc: [],
  attachments: [],
  labels: [],
  warnings: [],
  sources: [],
  codings: [],
  findings: [],
  type: null,
  cause: null,
  outcome: null,
  declineReason: null,
  competitor: null,
  refusal: null,
  score: null,
  scale: null,
  segment: {},
  note: '',
  fromSame: 1,
  thread: [],
  ...detail,
})
