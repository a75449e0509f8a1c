import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { GoldwertError } from '../contract/errors.ts'

/** Files dropped into the browser, copied to a folder of the owner's alone until they are imported. */
export interface Uploads {
  /** Streams the body to the disk. `path` is relative to the drop; a file of a folder answers with the folder. */
  readonly receive: (request: IncomingMessage, batch: string, path: string) => Promise<{ readonly path: string }>
  /** Removes the drops that hold these paths, once they are imported. */
  readonly forget: (paths: readonly string[]) => Promise<void>
  readonly close: () => void
}

export const uploadLimitBytes = 4 * 1024 ** 3
const batchName = /^[0-9a-f-]{8,40}$/i

export function createUploads(limitBytes: number = uploadLimitBytes): Uploads {
  const root = mkdtempSync(join(tmpdir(), 'goldwert-uploads-')) // mode 0700: customers' letters
  return {
    receive: async (request, batch, path) => {
      const names = namesOf(path)
      if (!batchName.test(batch) || names.length === 0) throw new GoldwertError('input.invalid', { detail: 'upload' })
      const file = join(root, batch, ...names)
      await mkdir(dirname(file), { recursive: true })
      await receiveFile(request, file, limitBytes)
      return { path: join(root, batch, names[0] ?? '') }
    },
    forget: async paths => {
      const own = paths.filter(path => dirname(dirname(path)) === root)
      await Promise.all(own.map(path => rm(dirname(path), { recursive: true, force: true })))
    },
    close: () => rmSync(root, { recursive: true, force: true }),
  }
}

/** A name from the browser must not climb out of the folder, nor mean a device of Windows. */
const namesOf = (path: string) =>
  path
    .split(/[/\\]/)
    .filter(name => name !== '' && name !== '.' && name !== '..')
    .map(name => name.replaceAll(/[<>:"|?*\p{Cc}]/gu, '_').slice(0, 200))

async function receiveFile(request: IncomingMessage, file: string, limitBytes: number): Promise<void> {
  const name = basename(file)
  let bytes = 0
  // Past the limit the rest is read for nothing: a browser hears the answer only after it has sent everything.
  async function* upToLimit(chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) if ((bytes += chunk.length) <= limitBytes) yield chunk
  }
  try {
    await pipeline(request, upToLimit, createWriteStream(file, { mode: 0o600 }))
    if (bytes > limitBytes) throw new GoldwertError('file.too-large', { name, limit: sizeName(limitBytes) })
  } catch (error) {
    await rm(file, { force: true })
    throw translated(error, name)
  }
}

function translated(error: unknown, name: string): GoldwertError {
  if (error instanceof GoldwertError) return error
  const isFull = (error as NodeJS.ErrnoException).code === 'ENOSPC'
  return new GoldwertError(isFull ? 'disk.full' : 'file.unreadable', { name }, { cause: error })
}

const sizeName = (bytes: number) => `${Math.round(bytes / 1024 ** 3)} GB`
