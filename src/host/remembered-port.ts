import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { configFolder } from './folders.ts'

const file = () => join(configFolder(), 'port')

/** Where the browser host was last: a browser keeps what a page remembers (last place, filters) by its address. 0: any. */
export function rememberedPort(): number {
  try {
    const port = Number(readFileSync(file(), 'utf8'))
    return Number.isInteger(port) && port > 1023 && port < 65_536 ? port : 0
  } catch {
    return 0 // A first start.
  }
}

/** Where the folder cannot be written, nothing is remembered. */
export function rememberPort(port: number): void {
  try {
    mkdirSync(configFolder(), { recursive: true })
    writeFileSync(file(), String(port))
  } catch {
    // The next start takes another one.
  }
}
