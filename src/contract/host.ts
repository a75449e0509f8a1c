import { z } from 'zod'
import { PersonAddresses } from './schemas/erasure.ts'
import { UiLanguage } from './schemas/language.ts'
import { HitsFormat } from './schemas/search.ts'
import { Day, Month } from './schemas/period.ts'
import type { MethodSpec } from './methods.ts'

export const ReportFormat = z.enum(['pdf', 'html', 'json'])
export type ReportFormat = z.infer<typeof ReportFormat>

/** Where a file was written, or in the browser a link to download it from; neither where the owner cancelled. */
export const SavedFile = z.object({ path: z.string().nullable(), url: z.string().nullable() })
export type SavedFile = z.infer<typeof SavedFile>

/** An error as plain data. */
const Trouble = z.object({ code: z.string(), params: z.record(z.string(), z.string()) })

/** What only the shell around the core can do: dialogs, files on the owner's disk, print. The desktop window and the browser host answer the same table. */
export const hostMethods = {
  'host.info': {
    kind: 'query',
    input: z.object({}),
    output: z.object({
      shell: z.enum(['electron', 'browser']),
      version: z.string(),
      platform: z.string(),
      recentWorkspaces: z.array(z.string()),
      documentsFolder: z.string(),
      /** The workspace that was to be opened last and could not be. */
      openTrouble: Trouble.extend({ path: z.string() }).nullable(),
    }),
  },
  /** Null where the owner cancelled, or where the shell has no such dialog (browser: use an upload). */
  'host.pick-files': {
    kind: 'command',
    input: z.object({ folders: z.boolean().default(false) }),
    output: z.array(z.string()).nullable(),
  },
  'host.pick-workspace': { kind: 'command', input: z.object({ create: z.boolean() }), output: z.string().nullable() },
  'host.save-report': {
    kind: 'command',
    input: z.object({ month: Month, format: ReportFormat, language: UiLanguage }),
    output: SavedFile,
  },
  /** All hits of a question as a file. */
  'host.save-hits': {
    kind: 'command',
    input: z.object({ query: z.string().trim().min(1), format: HitsFormat, language: UiLanguage }),
    output: SavedFile,
  },
  /** The codebook as a text file (docs/codebook.md). */
  'host.save-codebook': {
    kind: 'command',
    input: z.object({ language: UiLanguage }),
    output: SavedFile,
  },
  /** Everything that was exchanged with somebody as one readable file. */
  'host.save-person': {
    kind: 'command',
    input: PersonAddresses.extend({ language: UiLanguage }),
    output: SavedFile,
  },
  /** Files that still hold what is erased in the open workspace: copies made by the rhythm, and those of older versions beside it. */
  'host.older-copies': {
    kind: 'query',
    input: z.object({}),
    output: z.array(z.object({ path: z.string(), changedOn: Day, bytes: z.int() })),
  },
  /** The copies of a workspace, newest first: of the open one, or of one that cannot be opened. */
  'host.backups': {
    kind: 'query',
    input: z.object({ of: z.string().optional() }),
    output: z.object({
      folder: z.string(),
      backups: z.array(z.object({ path: z.string(), day: Day, bytes: z.int() })),
      /** Why the last copy that was due could not be made. */
      trouble: Trouble.nullable(),
    }),
  },
  /** Puts a copy in the place of the open workspace, or of one that cannot be opened; what lay there is kept beside it. */
  'host.restore': {
    kind: 'command',
    input: z.object({ path: z.string().min(1), into: z.string().min(1).optional() }),
    output: z.object({ keptAside: z.string().nullable() }),
  },
  /** Closes the sample shop and removes its file. */
  'host.discard-sample': { kind: 'command', input: z.object({}), output: z.object({}) },
  /** `language`: what the window speaks, and goes on speaking there. */
  'host.open-sample': {
    kind: 'command',
    input: z.object({ language: UiLanguage.optional() }),
    output: z.object({ jobId: z.int() }),
  },
} as const satisfies Record<string, MethodSpec>

export type HostMethodName = keyof typeof hostMethods
export type HostInput<M extends HostMethodName> = z.input<(typeof hostMethods)[M]['input']>
export type HostParsed<M extends HostMethodName> = z.output<(typeof hostMethods)[M]['input']>
export type HostOutput<M extends HostMethodName> = z.output<(typeof hostMethods)[M]['output']>
export type HostHandlers = {
  readonly [M in HostMethodName]: (input: HostParsed<M>) => HostOutput<M> | Promise<HostOutput<M>>
}

export const isHostMethodName = (name: string): name is HostMethodName => Object.hasOwn(hostMethods, name)
