import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ImportSummary } from '../../src/contract/schemas/source.ts'
import { createApp, type App } from '../../src/core/app.ts'
import { openStore } from '../../src/core/store/open.ts'
import { ownIdentity } from '../../src/core/domain/mail-evidence.ts'
import { prepareMessage } from '../../src/core/intake/prepare.ts'
import type { PreparedMessage } from '../../src/core/intake/prepared.ts'
import { readItems } from '../../src/core/importers/read-items.ts'

/** Seconds of this thread's processor, so that other programs on the machine do not count. */
export interface PrepareSpeed {
  readonly messages: number
  /** Finding and copying out the messages. */
  readonly splitSeconds: number
  /** Parsing, cleaning, classing; nothing tagged. */
  readonly prepareSeconds: number
}

const cpuSeconds = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1e6
}

/** Reads the mailbox on this thread and hands each mail over. */
export async function prepareAll(
  path: string,
  own: readonly string[],
  take: (mail: PreparedMessage) => void,
): Promise<PrepareSpeed> {
  const context = { own: ownIdentity(own), tagger: null, keepOriginal: true }
  const speed = { messages: 0, splitSeconds: 0, prepareSeconds: 0 }
  let since = cpuSeconds()
  for await (const { item } of readItems(path, { signal: new AbortController().signal })) {
    if (item.kind !== 'message') continue
    const from = cpuSeconds()
    const mail = prepareMessage(item, context)
    const until = cpuSeconds()
    take(mail)
    speed.messages++
    speed.splitSeconds += from - since
    speed.prepareSeconds += until - from
    since = cpuSeconds()
  }
  return speed
}

/** A whole import into a new workspace, as the owner does it: all threads, tagging, index. */
export async function importAll(path: string, own: readonly string[]): Promise<ImportSummary & Sizes> {
  const folder = mkdtempSync(join(tmpdir(), 'goldwert-bench-'))
  const app = createApp()
  try {
    const workspace = join(folder, 'bench.goldwert')
    await ask(app, 'workspace.open', { path: workspace, create: true })
    const summary = await runImport(app, path, own)
    await app.close()
    return { ...summary, ...sizesOf(workspace) }
  } finally {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

export interface Sizes {
  readonly workspaceBytes: number
  /** Of these, originals. */
  readonly originalBytes: number
  /** UTF-8, of all letters kept. */
  readonly textBytes: number
}

function sizesOf(workspace: string): Sizes {
  const store = openStore(workspace, { access: 'read' })
  try {
    const one = (sql: string): number => store.db.prepare<[], { n: number }>(sql).get()?.n ?? 0
    return {
      workspaceBytes: statSync(workspace).size,
      originalBytes: one('SELECT coalesce(sum(length(bytes)), 0) AS n FROM original_pack'),
      textBytes: one('SELECT coalesce(sum(octet_length(text)), 0) AS n FROM verbatim_text'),
    }
  } finally {
    store.close()
  }
}

async function ask(app: App, name: string, input: unknown): Promise<unknown> {
  const reply = await app.call(name, input)
  if (!reply.ok) throw new Error(`${name}: ${reply.error.code}`)
  return reply.value
}

async function runImport(app: App, path: string, own: readonly string[]): Promise<ImportSummary> {
  const ended = Promise.withResolvers<ImportSummary>()
  app.subscribe(event => {
    if (event.kind !== 'job' || event.job.kind !== 'import') return
    if (event.job.state === 'done' && event.job.summary !== null) ended.resolve(event.job.summary)
    if (event.job.state === 'failed' || event.job.state === 'cancelled')
      ended.reject(new Error(JSON.stringify(event.job.error)))
  })
  await ask(app, 'imports.start', { paths: [path], own: [...own] })
  return ended.promise
}
