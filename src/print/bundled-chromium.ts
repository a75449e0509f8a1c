import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { dirname, isAbsolute, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createBrotliDecompress } from 'node:zlib'

/**
 * Unpacks the Chromium that npm brought along, once, and says where it lies; null where the package has none for this machine.
 * Its own unpacker trusts a fixed name in the shared folder for temporary files, where another user could have put a program.
 */
export async function unpackBundledChromium(): Promise<string | null> {
  const packageFolder = bundledPackage()
  if (process.platform !== 'linux' || process.arch !== 'x64' || packageFolder === null) return null
  const packed = join(packageFolder, 'bin', 'chromium.br')
  if (!existsSync(packed)) return null
  const program = join(await cacheFolder(), `chromium-${versionOf(packageFolder)}`)
  if (!existsSync(program)) await unpack(packed, program)
  return program
}

function bundledPackage(): string | null {
  try {
    return dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))))
  } catch {
    return null
  }
}

function versionOf(packageFolder: string): string {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    readonly version: string
  }
  return version
}

/** A folder of the owner's alone; without a home, one for this run. */
async function cacheFolder(): Promise<string> {
  const folder = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'goldwert')
  try {
    if (!isAbsolute(folder)) throw new Error(`no home: ${folder}`)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return folder
  } catch {
    return mkdtemp(join(tmpdir(), 'goldwert-chromium-'))
  }
}

/** Whole or not at all: two prints may unpack at the same time, and either may be killed. */
async function unpack(packed: string, program: string): Promise<void> {
  const half = `${program}.${process.pid}`
  try {
    await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(half, { mode: 0o700 }))
    await rename(half, program)
  } finally {
    await rm(half, { force: true })
  }
}
