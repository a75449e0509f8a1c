import { z } from 'zod'
import { MessageClass } from './schemas/message.ts'
import { Month } from './schemas/period.ts'
import { Theme, ThemeCount, Terms, Direction } from './schemas/theme.ts'
import { CheckResult, CompetitorProposal, Settings, WorkspaceInfo } from './schemas/workspace.ts'
import { Duplicate, FilePreview, OwnAddressGuess, Source, TakenBack } from './schemas/source.ts'
import { JobRef, JobSnapshot } from './schemas/job.ts'
import { Page, VerbatimDetail, VerbatimFilter, VerbatimList, VerbatimSummary } from './schemas/verbatim.ts'
import { Agreement, Bulk, BulkPreview, Decision, HistoryEntry, LookedOver, ReviewProgress } from './schemas/review.ts'
import { Coding, Finding } from './schemas/coding.ts'
import { Facets, SearchResult } from './schemas/search.ts'
import { SurveyMapping, SurveyPreview } from './schemas/survey.ts'
import { MonthOverview, NewTerm } from './schemas/figure.ts'
import { MonthReport } from './schemas/report.ts'
import { Stats } from './schemas/stats.ts'
import { StoredList, StoredListInput } from './schemas/stored.ts'
import { RulePreview } from './schemas/codebook.ts'
import { CodebookDifference, CodebookEdit, CodebookEffect, CodebookVersion } from './schemas/codebook-edit.ts'
import { ThemeProfile, ThemeProposal, ThemeQuality } from './schemas/theme-profile.ts'
import { UiLanguage } from './schemas/language.ts'
import { PersonAddresses, PersonExport, PersonTraces, RetentionPreview } from './schemas/erasure.ts'
import { Uncovered } from './schemas/uncovered.ts'

/** A query reads, a command writes before it returns, a job returns a reference at once and reports through events. */
export interface MethodSpec {
  readonly kind: 'query' | 'command' | 'job'
  readonly input: z.ZodType
  readonly output: z.ZodType
}

const nothing = z.object({})

/** Everything screens and shells can ask of the core. */
export const methods = {
  'workspace.open': {
    kind: 'command',
    input: z.object({ path: z.string().min(1), create: z.boolean().default(false) }),
    output: WorkspaceInfo,
  },
  'workspace.info': { kind: 'query', input: nothing, output: WorkspaceInfo.nullable() },
  /** Leaves the workspace; nothing else is open then. */
  'workspace.close': { kind: 'command', input: nothing, output: z.void() },
  'workspace.check': { kind: 'query', input: nothing, output: CheckResult },
  'workspace.backup': {
    kind: 'command',
    input: z.object({ path: z.string().min(1) }),
    output: z.object({ path: z.string(), bytes: z.int() }),
  },
  'settings.get': { kind: 'query', input: nothing, output: Settings },
  'settings.change': { kind: 'command', input: Settings.partial(), output: Settings },
  'settings.competitors': { kind: 'query', input: nothing, output: z.array(CompetitorProposal) },
  'imports.preview': {
    kind: 'query',
    /** `sheets`: of which sheet of a workbook the columns are shown, by path; else the likeliest one. */
    input: z.object({ paths: z.array(z.string()).min(1), sheets: z.record(z.string(), z.string()).default({}) }),
    output: z.array(FilePreview),
  },
  /** What comes in from a table if its columns mean what `mapping` says; without it, what was said the last time, else guessed. */
  'imports.preview-survey': {
    kind: 'query',
    input: z.object({ path: z.string(), mapping: SurveyMapping.nullable() }),
    output: SurveyPreview.nullable(),
  },
  'imports.guess-own': {
    kind: 'query',
    input: z.object({ paths: z.array(z.string()) }),
    output: z.array(OwnAddressGuess),
  },
  'imports.start': {
    kind: 'job',
    input: z.object({
      paths: z.array(z.string()).min(1),
      own: z.array(z.string()).optional(),
      owner: z.array(z.string()).optional(),
      mappings: z.record(z.string(), SurveyMapping).default({}),
    }),
    output: JobRef,
  },
  'sources.list': { kind: 'query', input: nothing, output: z.array(Source) },
  'sources.duplicates': {
    kind: 'query',
    input: z.object({ sourceId: z.int(), page: Page.default({ offset: 0, limit: 100 }) }),
    output: z.array(Duplicate),
  },
  'sources.undo': { kind: 'command', input: z.object({ sourceId: z.int() }), output: z.object({ removed: z.int() }) },
  'sources.taken-back': { kind: 'query', input: nothing, output: z.array(TakenBack) },
  /** Imports such a file once more; what was decided on its letters comes back with them. */
  'sources.again': { kind: 'job', input: z.object({ id: z.int() }), output: JobRef },
  'sources.reread': { kind: 'job', input: z.object({ sourceId: z.int().optional() }), output: JobRef },
  /** What erasing all that is older than so many months would take. */
  'retention.preview': {
    kind: 'query',
    input: z.object({ months: z.int().min(1).max(600) }),
    output: RetentionPreview,
  },
  /** Erases it: counts stay, words, addresses and originals go. Cannot be taken back. */
  'retention.run': { kind: 'job', input: z.object({ months: z.int().min(1).max(600) }), output: JobRef },
  /** What is known of the person with these addresses. */
  'persons.get': { kind: 'query', input: PersonAddresses, output: PersonTraces },
  'persons.export': { kind: 'query', input: PersonAddresses, output: PersonExport },
  /** Erases it, with statistics kept. Cannot be taken back. */
  'persons.erase': { kind: 'job', input: PersonAddresses, output: JobRef },
  'jobs.list': { kind: 'query', input: nothing, output: z.array(JobSnapshot) },
  'jobs.get': { kind: 'query', input: JobRef, output: JobSnapshot },
  /** `part`: one file of an import by its path; the others go on. */
  'jobs.cancel': {
    kind: 'command',
    input: JobRef.extend({ part: z.string().optional() }),
    output: z.object({ cancelled: z.boolean() }),
  },
  'verbatims.list': {
    kind: 'query',
    input: z.object({ filter: VerbatimFilter.default({}), page: Page.default({ offset: 0, limit: 100 }) }),
    output: VerbatimList,
  },
  'verbatims.get': { kind: 'query', input: z.object({ verbatimId: z.int() }), output: VerbatimDetail },
  'verbatims.set-class': {
    kind: 'command',
    input: z.object({ verbatimId: z.int(), class: MessageClass, scope: z.enum(['message', 'sender', 'domain']) }),
    output: z.object({ changed: z.int() }),
  },
  /** Everything stored of mails and answers, page by page; for exports. */
  'messages.list': { kind: 'query', input: StoredListInput, output: StoredList },
  /** Ids of verbatims by Message-ID (without angle brackets); unknown ones are left out. */
  'messages.find': {
    kind: 'query',
    input: z.object({ messageIds: z.array(z.string()).max(1000) }),
    output: z.record(z.string(), z.int()),
  },
  'search.query': {
    kind: 'query',
    input: z.object({
      query: z.string(),
      filter: VerbatimFilter.default({}),
      limit: z.int().min(1).max(500).default(20),
      offset: z.int().min(0).default(0),
    }),
    output: SearchResult,
  },
  'search.facets': {
    kind: 'query',
    input: z.object({ query: z.string(), filter: VerbatimFilter.default({}) }),
    output: Facets,
  },
  'review.queue': {
    kind: 'query',
    input: z.object({ filter: VerbatimFilter.default({}), page: Page.default({ offset: 0, limit: 100 }) }),
    output: z.object({ total: z.int(), rows: z.array(VerbatimSummary) }),
  },
  'review.apply': {
    kind: 'command',
    input: z.object({ decisions: z.array(Decision).min(1) }),
    output: z.object({ applied: z.int() }),
  },
  /** Letters like this one that wait for a decision, with their words. */
  'review.alike': {
    kind: 'query',
    input: z.object({ verbatimId: z.int() }),
    output: z.object({ letters: z.array(LookedOver) }),
  },
  /** What the tagger would say of a letter now, whatever was decided. */
  'review.suggest': {
    kind: 'query',
    input: z.object({ verbatimId: z.int() }),
    output: z.object({ codings: z.array(Coding), findings: z.array(Finding) }),
  },
  'review.preview-bulk': { kind: 'query', input: Bulk, output: BulkPreview },
  'review.apply-bulk': { kind: 'command', input: Bulk, output: z.object({ applied: z.int() }) },
  /** Letters reviewed once, for a second look that knows nothing of the first. */
  'review.second-queue': {
    kind: 'query',
    input: z.object({ limit: z.int().min(1).max(200).default(20) }),
    output: z.object({ total: z.int(), rows: z.array(VerbatimSummary) }),
  },
  /** Stored beside the first decision, which stays. */
  'review.apply-second': {
    kind: 'command',
    input: z.object({ decision: Decision }),
    output: z.object({ applied: z.int() }),
  },
  'review.agreement': { kind: 'query', input: nothing, output: Agreement },
  'review.progress': { kind: 'query', input: nothing, output: ReviewProgress },
  'history.list': { kind: 'query', input: nothing, output: z.array(HistoryEntry) },
  /** Takes back the newest change, or all down to `downTo`. */
  'history.undo': {
    kind: 'command',
    input: z.object({ downTo: z.int().optional() }),
    output: HistoryEntry,
  },
  'history.redo': { kind: 'command', input: nothing, output: HistoryEntry },
  'codebook.get': { kind: 'query', input: nothing, output: z.array(Theme) },
  'codebook.save-theme': { kind: 'command', input: z.object({ theme: Theme }), output: Theme },
  'codebook.remove-theme': {
    kind: 'command',
    input: z.object({ themeId: z.string() }),
    output: z.object({ removed: z.boolean() }),
  },
  'codebook.preview-edit': { kind: 'query', input: z.object({ edit: CodebookEdit }), output: CodebookEffect },
  'codebook.edit': {
    kind: 'command',
    input: z.object({ edit: CodebookEdit }),
    output: z.object({ changed: z.boolean() }),
  },
  'codebook.export': {
    kind: 'query',
    input: z.object({ language: UiLanguage.default('de') }),
    output: z.object({ name: z.string(), text: z.string() }),
  },
  'codebook.compare': {
    kind: 'query',
    input: z.object({ text: z.string().max(2_000_000) }),
    output: CodebookDifference,
  },
  'codebook.versions': { kind: 'query', input: nothing, output: z.array(CodebookVersion) },
  'codebook.profile': { kind: 'query', input: z.object({ themeId: z.string() }), output: ThemeProfile },
  'codebook.quality': { kind: 'query', input: z.object({ themeId: z.string() }), output: ThemeQuality },
  'codebook.propose': {
    kind: 'query',
    input: z.object({ verbatimIds: z.array(z.int()).min(1).max(500) }),
    output: ThemeProposal,
  },
  /** The most frequent words of the workspace that begin so, folded. */
  'codebook.words': {
    kind: 'query',
    input: z.object({ start: z.string(), limit: z.int().min(1).max(50).default(8) }),
    output: z.array(z.object({ word: z.string(), verbatims: z.int() })),
  },
  'codebook.preview-rules': {
    kind: 'query',
    /** `themeId`: whose decisions they are held against. `round` grows while the answer is not complete. */
    input: z.object({
      direction: Direction,
      terms: Terms,
      watch: Terms,
      limit: z.int().min(1).max(100).default(20),
      themeId: z.string().optional(),
      round: z.int().default(0),
    }),
    output: RulePreview,
  },
  'tagging.run': { kind: 'job', input: z.object({ all: z.boolean().default(false) }), output: JobRef },
  'themes.count': { kind: 'query', input: z.object({ month: Month.optional() }), output: z.array(ThemeCount) },
  'themes.uncovered': { kind: 'query', input: nothing, output: Uncovered },
  'figures.overview': { kind: 'query', input: z.object({ month: Month }), output: MonthOverview },
  /** Words that no theme knows and that came up in the month; apart from the rest, since texts are read for it. */
  'figures.new-terms': { kind: 'query', input: z.object({ month: Month }), output: z.array(NewTerm) },
  'report.month': { kind: 'query', input: z.object({ month: Month }), output: MonthReport },
  'report.approve-quote': {
    kind: 'command',
    input: z.object({ month: Month, verbatimId: z.int(), approved: z.boolean(), masked: z.string() }),
    output: z.object({ approved: z.boolean() }),
  },
  'stats.get': { kind: 'query', input: nothing, output: Stats },
} as const satisfies Record<string, MethodSpec>

export type MethodName = keyof typeof methods
/** What a caller may leave out is optional here. */
export type Input<M extends MethodName> = z.input<(typeof methods)[M]['input']>
/** The same after defaults are filled in; what a handler gets. */
export type Parsed<M extends MethodName> = z.output<(typeof methods)[M]['input']>
export type Output<M extends MethodName> = z.output<(typeof methods)[M]['output']>
export type Handlers<Ctx> = {
  readonly [M in MethodName]: (input: Parsed<M>, ctx: Ctx) => Output<M> | Promise<Output<M>>
}

export const isMethodName = (name: string): name is MethodName => Object.hasOwn(methods, name)
