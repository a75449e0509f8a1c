import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { GoldwertError } from '../contract/errors.ts'

/** Writes a file whole or not at all, with the folders it needs. Throws `disk.full` or `file.not-writable`. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const half = `${path}.${process.pid}.part`
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(half, bytes)
    await rename(half, path)
  } catch (cause) {
    await rm(half, { force: true })
    if ((cause as NodeJS.ErrnoException).code === 'ENOSPC')
      throw new GoldwertError('disk.full', { name: path }, { cause })
    throw new GoldwertError('file.not-writable', { name: path }, { cause })
  }
}
