import { open, stat, type FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import { GoldwertError } from '../../contract/errors.ts'
import type { ImportFile } from './importer.ts'

const headBytes = 65536
const chunkBytes = 1024 * 1024

/** A file on this disk as importers see it. Throws file.missing, file.unreadable or file.empty. */
export async function openDiskFile(path: string): Promise<ImportFile> {
  const handle = await openForReading(path)
  try {
    const { size } = await handle.stat()
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(headBytes, size)), 0)
    if (bytesRead === 0) throw new GoldwertError('file.empty', { name: basename(path) })
    return {
      path,
      name: basename(path),
      size,
      head: buffer.subarray(0, bytesRead),
      diskPath: path,
      stream: (start, into) => readChunks(path, start ?? 0, size, into),
    }
  } finally {
    await handle.close()
  }
}

async function openForReading(path: string): Promise<FileHandle> {
  const params = { name: basename(path) }
  try {
    return await open(path, 'r')
  } catch (cause) {
    const isMissing = await stat(path).then(
      () => false,
      () => true,
    )
    throw new GoldwertError(isMissing ? 'file.missing' : 'file.unreadable', params, { cause })
  }
}

/**
 * Fresh buffers for each chunk, so that what was given out stays valid, unless the caller brings memory for all. A
 * mailbox that still receives mail is read up to where it ended: behind a quick writer reading would never come to an end.
 */
async function* readChunks(path: string, start: number, end: number, into?: Buffer): AsyncGenerator<Uint8Array> {
  const handle = await openForReading(path)
  try {
    for (let at = start; at < end;) {
      const room = into ?? Buffer.allocUnsafeSlow(chunkBytes)
      const { buffer, bytesRead } = await handle.read(room, 0, Math.min(room.length, end - at), at)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
      at += bytesRead
    }
  } catch (cause) {
    if (cause instanceof GoldwertError) throw cause
    throw new GoldwertError('file.unreadable', { name: basename(path) }, { cause })
  } finally {
    await handle.close()
  }
}
