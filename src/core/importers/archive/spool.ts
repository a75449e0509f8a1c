import { mkdtemp, open, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ImportFile } from '../importer.ts'

/** A member of an archive, laid on the disk for as long as it is read. */
export interface Spooled {
  readonly file: ImportFile
  readonly path: string
  readonly remove: () => Promise<void>
}

/** Copies a member into a file of its own, readable by its owner only. */
export async function spool(file: ImportFile, signal: AbortSignal): Promise<Spooled> {
  const folder = await mkdtemp(join(tmpdir(), 'goldwert-'))
  const path = join(folder, 'member')
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    const handle = await open(path, 'wx', 0o600)
    try {
      for await (const chunk of file.stream()) {
        signal.throwIfAborted()
        await handle.write(chunk)
      }
    } finally {
      await handle.close()
    }
    const { size } = await stat(path)
    return { file: { ...file, size, diskPath: path }, path, remove }
  } catch (error) {
    await remove()
    throw error
  }
}
