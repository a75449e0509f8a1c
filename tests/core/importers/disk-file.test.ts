import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDiskFile } from '../../../src/core/importers/disk-file.ts'

test('a file that grows while it is read ends where it ended when it was opened', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'goldwert-test-'))
  try {
    const path = join(folder, 'wachsend.mbox')
    await writeFile(path, 'From a')
    const file = await openDiskFile(path)
    await appendFile(path, 'nna')
    const read: Uint8Array[] = []
    for await (const chunk of file.stream()) {
      read.push(chunk)
      if (read.length < 20) await appendFile(path, 'From b')
    }
    expect(Buffer.concat(read).toString()).toBe('From a')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
