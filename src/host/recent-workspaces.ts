import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { configFolder, documentsFolder } from './folders.ts'

const Remembered = z.object({ workspaces: z.array(z.string()) })
const atMost = 8
const file = () => join(configFolder(), 'recent.json')

/** The workspaces opened last, newest first; those that are gone are left out. */
export function recentWorkspaces(): readonly string[] {
  try {
    return Remembered.parse(JSON.parse(readFileSync(file(), 'utf8'))).workspaces.filter(path => existsSync(path))
  } catch {
    return [] // A first start, or a file spoilt by hand: forgetting is harmless.
  }
}

/** Puts a workspace at the head of the list. Where the folder cannot be written, nothing is remembered. */
export function rememberWorkspace(path: string): void {
  const workspaces = [path, ...recentWorkspaces().filter(other => other !== path)].slice(0, atMost)
  try {
    mkdirSync(configFolder(), { recursive: true })
    const half = `${file()}.${process.pid}`
    writeFileSync(half, JSON.stringify({ workspaces }, null, 2))
    renameSync(half, file())
  } catch {
    // Goldwert works as well without its memory of last time.
  }
}

/** The workspace meant when none is named: the one opened last, else one in the owner's documents. */
export const usualWorkspace = (): string => recentWorkspaces()[0] ?? join(documentsFolder(), 'Goldwert.goldwert')
