import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { GoldwertError } from '../../../src/contract/errors.ts'
import type { Migration } from '../../../src/core/store/migration.ts'
import { copyPath, migrate, schemaVersion } from '../../../src/core/store/migrate.ts'
import { migrations } from '../../../src/core/store/migrations/index.ts'
import { applicationId, openStore } from '../../../src/core/store/open.ts'
import { testFolder } from '../test-app.ts'

const newPath = (): string => join(testFolder(), 'laden.goldwert')

function codeOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof GoldwertError) return error.code
    throw error
  }
  return 'opened'
}

test('the whole schema is as it was agreed', () => {
  const { db } = openStore(':memory:')
  const parts = db
    .prepare<[], { sql: string }>(
      `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'verbatim_fts_%' ORDER BY type, name`,
    )
    .all()
  expect(parts.map(({ sql }) => sql).join(';\n')).toMatchSnapshot()
})

test('every table is strict, so that a text never lies where a number is counted', () => {
  const { db } = openStore(':memory:')
  const loose = db
    .prepare(`SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'`)
    .all()
  expect(loose).toEqual([])
})

test('what is no workspace is refused and left as it was', () => {
  const folder = testFolder()
  const text = join(folder, 'brief.txt')
  writeFileSync(text, 'Guten Tag')
  const other = join(folder, 'fremd.sqlite')
  new Database(other).exec('CREATE TABLE t (a)').close()
  const inner = join(folder, 'ordner')
  mkdirSync(inner)
  for (const path of [text, other, inner]) expect(codeOf(() => openStore(path))).toBe('workspace.not-a-workspace')
  expect(readFileSync(text, 'utf8')).toBe('Guten Tag')
  expect(codeOf(() => openStore(join(folder, 'nichts.goldwert')))).toBe('workspace.missing')
  expect(codeOf(() => openStore(text, { create: true }))).toBe('workspace.exists')
  expect(readdirSync(folder).toSorted()).toEqual(['brief.txt', 'fremd.sqlite', 'ordner'])
})

test('a workspace of a newer Goldwert is refused', () => {
  const path = newPath()
  openStore(path, { create: true }).close()
  const database = new Database(path)
  database.pragma(`user_version = ${schemaVersion + 1}`)
  database.close()
  expect(codeOf(() => openStore(path))).toBe('workspace.newer')
})

test('a workspace cut short or overwritten is called damaged', () => {
  const path = newPath()
  openStore(path, { create: true }).close()
  truncateSync(path, 40_000)
  expect(codeOf(() => openStore(path))).toBe('workspace.damaged')
})

test('a second writer is refused, a reader is let in, and the next writer after the first has left', () => {
  const path = newPath()
  const first = openStore(path, { create: true })
  expect(codeOf(() => openStore(path))).toBe('workspace.busy')
  const reader = openStore(path, { access: 'read' })
  expect(reader.db.prepare('SELECT count(*) AS n FROM verbatim').get()).toEqual({ n: 0 })
  reader.close()
  first.close()
  expect(codeOf(() => openStore(path).close())).toBe('opened')
  expect(existsSync(`${path}-lock`)).toBe(false)
})

test('a writer in another process is respected, and a killed one blocks nobody', () => {
  const path = newPath()
  openStore(path, { create: true }).close()
  const source = new URL('../../../src/core/store/open.ts', import.meta.url).href
  const hold = `const { openStore } = await import(${JSON.stringify(source)}); openStore(${JSON.stringify(path)});`
  const held = spawnSync(process.execPath, [
    '--input-type=module',
    '-e',
    `${hold} const { execFileSync } = await import('node:child_process')
     process.stdout.write(execFileSync(process.execPath, ['--input-type=module', '-e', ${JSON.stringify(
       `try { ${hold} console.log('opened') } catch (error) { console.log(error.code) }`,
     )}], { encoding: 'utf8' }))
     process.kill(process.pid, 'SIGKILL')`,
  ])
  expect(held.stdout.toString().trim()).toBe('workspace.busy')
  expect(codeOf(() => openStore(path).close())).toBe('opened')
})

test('a file of an older Goldwert is copied once before it is migrated, and a step that fails changes nothing', () => {
  const path = newPath()
  openStore(path, { create: true }).close()
  expect(readdirSync(dirname(path))).toEqual([basename(path)])
  const database = new Database(path)
  const from = schemaVersion
  const good: Migration = {
    version: from + 1,
    up: db => db.exec('CREATE TABLE lesson (id INTEGER PRIMARY KEY) STRICT'),
  }
  const bad: Migration = { version: from + 2, up: db => db.exec('DROP TABLE lesson; nonsense') }
  expect(() => migrate(database, { path, migrations: [good, bad] })).toThrow()
  expect(database.pragma('user_version', { simple: true })).toBe(from + 1)
  expect(database.prepare(`SELECT name FROM sqlite_schema WHERE name = 'lesson'`).all()).toHaveLength(1)
  expect([from, from + 1].map(version => existsSync(copyPath(path, version)))).toEqual([true, false])
  database.close()
  const copy = new Database(copyPath(path, from), { readonly: true })
  expect(copy.pragma('user_version', { simple: true })).toBe(from)
  copy.close()
})

test('who only reads has a file of an older Goldwert brought up to date, or a copy of it as it lies', () => {
  const path = newPath()
  olderWorkspace(path)
  const asItLies = openStore(path, { access: 'read', asItLies: true })
  expect(asItLies.schemaVersion).toBe(schemaVersion - 1)
  asItLies.close()
  const store = openStore(path, { access: 'read' })
  expect([store.schemaVersion, store.access]).toEqual([schemaVersion, 'read'])
  store.close()
})

function olderWorkspace(path: string): void {
  const older = new Database(path)
  older.pragma(`application_id = ${applicationId}`)
  migrate(older, { path: null, migrations: migrations.filter(({ version }) => version < schemaVersion) })
  older.close()
}

test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'a folder without rights is said to be not writable',
  () => {
    const folder = testFolder()
    execFileSync('chmod', ['500', folder])
    expect(codeOf(() => openStore(join(folder, 'a.goldwert'), { create: true }))).toBe('file.not-writable')
  },
)

test.each([
  ['large', 17_000_000, 1],
  ['small', 1000, 0],
])('a %s workspace of an older version says once that it is brought up to date', (_, bytes, times) => {
  const path = newPath()
  olderWorkspace(path)
  const old = new Database(path)
  old.prepare('INSERT INTO text_pack (bytes) VALUES (zeroblob(?))').run(bytes)
  old.close()
  let heard = 0
  const open = (): void => openStore(path, { onUpgrade: () => heard++ }).close()
  open()
  open()
  expect(heard).toBe(times)
})
