import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toolPath } from './run-tool.ts'

interface Counts {
  readonly passed: number
  readonly failed: number
}

const gates: readonly (readonly [name: string, tool: string, packageName: string, ...args: readonly string[]])[] = [
  ['types', 'tsc', 'typescript', '--noEmit', '-p', '.'],
  ['lint', 'oxlint', 'oxlint', '--type-aware'],
  ['format', 'prettier', 'prettier', '--check', '.', '--log-level', 'warn'],
  ['layers', 'depcruise', 'dependency-cruiser', 'src', '--config', '.dependency-cruiser.cjs'],
  ['unused', 'knip', 'knip'],
]

/** Runs a command; what it wrote is shown only when it failed. */
function passes(name: string, args: readonly string[]): Promise<boolean> {
  const startedAt = performance.now()
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    const written: Buffer[] = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => written.push(chunk))
    child.once('error', reject)
    child.once('exit', code => {
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`)
      if (code !== 0) process.stdout.write(Buffer.concat(written))
      resolve(code === 0)
    })
  })
}

/** All of vitest: unit, contract and end-to-end tests; a run that broke off counts as one failure. */
async function countTests(): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'goldwert-test-'))
  const file = join(folder, 'vitest.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const code = await new Promise<number>((resolve, reject) => {
    const child = spawn(process.execPath, [toolPath('vitest'), 'run', ...reporters], { stdio: 'inherit' })
    child.once('error', reject)
    child.once('exit', status => resolve(status ?? 1))
  })
  const counts = existsSync(file) ? readCounts(file) : { passed: 0, failed: 0 }
  rmSync(folder, { recursive: true, force: true })
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

function readCounts(file: string): Counts {
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly numPassedTests: number
    readonly numFailedTests: number
  }
  return { passed: numPassedTests, failed: numFailedTests }
}

if (!existsSync('out/cli/index.js') || process.argv.includes('--build')) await passes('build', ['scripts/build.ts'])
let failedGates = 0
for (const [name, tool, packageName, ...args] of gates) {
  if (!(await passes(name, [toolPath(tool, packageName), ...args]))) failedGates += 1
}
const { passed, failed } = await countTests()
console.log(`${passed} passed, ${failed + failedGates} failed`)
process.exitCode = failed + failedGates === 0 ? 0 : 1
