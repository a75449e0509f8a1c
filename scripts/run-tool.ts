import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The script behind a command of `node_modules/.bin`, which is a shell script on one system and a batch file on another. */
export function toolPath(name: string, packageName: string = name): string {
  const folder = join('node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly bin: string | Readonly<Record<string, string>>
  }
  const script = typeof bin === 'string' ? bin : bin[name]
  if (script === undefined) throw new Error(`${packageName} has no command ${name}`)
  return join(folder, script)
}

/** Runs a JavaScript command with this very Node; ends the program with its exit status when it fails. */
export async function runTool(name: string, args: readonly string[], packageName?: string): Promise<void> {
  const status = await statusOf(process.execPath, [toolPath(name, packageName), ...args])
  if (status !== 0) process.exit(status)
}

/** Exit status of a program that writes to this terminal; 1 when a signal ended it. Signals to us are meant for it. */
export function statusOf(command: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit' })
    const passOn = (signal: NodeJS.Signals) => child.kill(signal)
    const signals = ['SIGINT', 'SIGTERM'] as const
    signals.forEach(signal => process.on(signal, passOn))
    child.once('error', reject)
    child.once('exit', code => {
      signals.forEach(signal => process.off(signal, passOn))
      resolve(code ?? 1)
    })
  })
}
