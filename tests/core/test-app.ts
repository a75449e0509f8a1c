import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { ErrorReply } from '../../src/contract/errors.ts'
import type { AppEvent } from '../../src/contract/events.ts'
import { methods, type Input, type MethodName, type Output } from '../../src/contract/methods.ts'
import type { JobSnapshot } from '../../src/contract/schemas/job.ts'
import { createApp, type App, type AppOptions } from '../../src/core/app.ts'

/** The core behind its door, in a folder that goes when the test ends. */
export interface TestApp {
  readonly app: App
  readonly folder: string
  readonly path: string
  readonly events: AppEvent[]
  /** The value of an `ok` reply, checked against the contract; anything else fails the test. */
  readonly call: <M extends MethodName>(name: M, input?: Input<M>) => Promise<Output<M>>
  /** The error of a refused call. */
  readonly refusal: (name: string, input: unknown) => Promise<ErrorReply>
  /** Waits for a job and returns its last snapshot. */
  readonly ended: (job: { readonly jobId: number }) => Promise<JobSnapshot>
  /** Waits until no job runs, also those that a change has started by itself. */
  readonly idle: () => Promise<void>
}

export async function createTestApp(options: AppOptions & { readonly create?: boolean } = {}): Promise<TestApp> {
  const folder = testFolder()
  const path = join(folder, 'laden.goldwert')
  const app = createApp(options)
  onTestFinished(() => app.close())
  const tools = toTestApp(app, folder, path)
  if (options.create !== false) await tools.call('workspace.open', { path, create: true })
  return tools
}

/** An empty folder that goes when the test ends. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'goldwert-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
  return folder
}

export function toTestApp(app: App, folder: string, path: string): TestApp {
  const events: AppEvent[] = []
  app.subscribe(event => void events.push(event))
  const call: TestApp['call'] = async (name, input) => {
    const reply = await app.call(name, input ?? {})
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`)
    return methods[name].output.parse(reply.value) as Output<typeof name>
  }
  return {
    app,
    folder,
    path,
    events,
    call,
    refusal: async (name, input) => {
      const reply = await app.call(name, input)
      if (reply.ok) throw new Error(`${name} was not refused: ${JSON.stringify(reply.value)}`)
      return reply.error
    },
    ended: async ({ jobId }) => {
      for (;;) {
        const job = await call('jobs.get', { jobId })
        if (job.state !== 'running') return job
        await pause()
      }
    },
    idle: async () => {
      while ((await call('jobs.list')).some(job => job.state === 'running')) await pause()
    },
  }
}

const pause = (): Promise<void> => new Promise(resolve => void setTimeout(resolve, 10))

/** A mail of a test's mailbox; what is left out is ordinary. */
export interface GivenMail {
  readonly from?: string
  readonly to?: string
  readonly subject?: string
  readonly text?: string
  /** ISO instant. */
  readonly date?: string
  readonly id?: string
  readonly inReplyTo?: string
  readonly headers?: readonly string[]
}

export const shop = 'info@laden.example'
export const customer = 'Erika Muster <erika@kundin.example>'

/** Writes an mbox file into the folder and returns its path. */
export function givenMailbox(folder: string, name: string, mails: readonly GivenMail[]): string {
  const path = join(folder, name)
  writeFileSync(path, mails.map(toMboxEntry).join('\n'))
  return path
}

function toMboxEntry(mail: GivenMail, index: number): string {
  const date = new Date(mail.date ?? Date.UTC(2026, 2, 2, 9, index))
  const lines = [
    `From MAILER-DAEMON ${date.toUTCString().replace(',', '').slice(0, 24)}`,
    `From: ${mail.from ?? customer}`,
    `To: ${mail.to ?? shop}`,
    `Subject: ${mail.subject ?? 'Anfrage'}`,
    `Date: ${date.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${mail.id ?? `m${index}@kundin.example`}>`,
    ...(mail.inReplyTo === undefined ? [] : [`In-Reply-To: <${mail.inReplyTo}>`]),
    ...(mail.headers ?? []),
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    mail.text ?? 'Guten Tag, eine Frage.',
    '',
  ]
  return lines.join('\n')
}

/** Imports these mails and waits for the end. */
export async function importMails(
  tools: TestApp,
  mails: readonly GivenMail[],
  name = 'postfach.mbox',
): Promise<JobSnapshot> {
  const path = givenMailbox(tools.folder, name, mails)
  const job = await tools.ended(await tools.call('imports.start', { paths: [path], own: [shop] }))
  if (job.state !== 'done') throw new Error(`import ${job.state}: ${JSON.stringify(job.error)}`)
  return job
}
