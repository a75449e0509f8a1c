import { copyFileSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { toHandle } from './database.ts'
import type { Migration } from './migration.ts'
import { migrations as allMigrations } from './migrations/index.ts'

/** The schema this Goldwert writes. */
export const schemaVersion = Math.max(...allMigrations.map(step => step.version))

/** 0 for a file that is no workspace yet. */
export const versionOf = (database: Database.Database): number =>
  Number(database.pragma('user_version', { simple: true }))

export interface MigrateOptions {
  /** Where the workspace lies, for the copy before each step; null for one in memory. */
  readonly path: string | null
  readonly migrations?: readonly Migration[]
}

/** Takes the workspace to the newest schema, one transaction a step. A file of an older Goldwert is copied before the first. */
export function migrate(database: Database.Database, { path, migrations = allMigrations }: MigrateOptions): void {
  const db = toHandle(database)
  const from = versionOf(database)
  const steps = migrations.filter(step => step.version > from)
  if (path !== null && from > 0 && steps.length > 0) keepCopy(database, path, from)
  const takeSteps = (): void => {
    for (const step of steps)
      db.transaction(() => {
        step.up(db)
        database.pragma(`user_version = ${step.version}`)
      })
  }
  // A new workspace is there whole or not at all, and sooner.
  if (from === 0) db.transaction(takeSteps)
  else takeSteps()
}

/** `shop.goldwert` of schema 3 is kept as `shop.goldwert.schema-3`; the copy holds all that the log beside the file held. */
function keepCopy(database: Database.Database, path: string, from: number): void {
  database.pragma('wal_checkpoint(TRUNCATE)')
  copyFileSync(path, copyPath(path, from))
}

/** The copy of a workspace as it was with schema `version`. */
export const copyPath = (path: string, version: number): string => `${path}.schema-${version}`
