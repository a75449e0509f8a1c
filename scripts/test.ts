import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { statusOf, toolPath } from './run-tool.ts'

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

/** Runs a Node program to its end and keeps what it writes, so that two at a time do not talk across each other. */
async function runQuietly(args: readonly string[]): Promise<{ readonly status: number; readonly written: Buffer }> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const written: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => written.push(chunk))
  const closed = once(child, 'close')
  const [status] = (await once(child, 'exit')) as [number | null]
  // Its last words may still be on their way; a host that a broken walk left behind would hold the pipe open for ever.
  await Promise.race([closed, setTimeout(2000, null, { ref: false })])
  return { status: status ?? 1, written: Buffer.concat(written) }
}

/** Runs a command; what it wrote is shown only when it failed. */
async function passes(name: string, args: readonly string[]): Promise<boolean> {
  const startedAt = performance.now()
  const { status, written } = await runQuietly(args)
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`)
  if (status !== 0) process.stdout.write(written)
  return status === 0
}

/** How many gates do not let the change through. */
async function countShutGates(): Promise<number> {
  let shut = 0
  for (const [name, tool, packageName, ...args] of gates)
    if (!(await passes(name, [toolPath(tool, packageName), ...args]))) shut += 1
  return shut
}

/** Tests of one project; a run that broke off counts as one failure. */
async function countTests(project: string, run: (args: readonly string[]) => Promise<number>): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'goldwert-test-'))
  const file = join(folder, 'vitest.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const status = await run([toolPath('vitest'), 'run', '--project', project, ...reporters])
  const counts = existsSync(file) ? readCounts(file) : { passed: 0, failed: 0 }
  rmSync(folder, { recursive: true, force: true })
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

/** The walks through the built program. They mostly wait for it, so the code is looked over meanwhile. */
const countWalks = (): Promise<Counts> =>
  countTests('e2e', async args => {
    const { status, written } = await runQuietly(args)
    process.stdout.write(written)
    return status
  })

/** Types, style and layers, then the unit and contract tests. */
async function countCode(): Promise<Counts> {
  const shut = await countShutGates()
  const { passed, failed } = await countTests('unit', args => statusOf(process.execPath, args))
  return { passed, failed: failed + shut }
}

function readCounts(file: string): Counts {
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly numPassedTests: number
    readonly numFailedTests: number
  }
  return { passed: numPassedTests, failed: numFailedTests }
}

if (!existsSync('out/cli/index.js') || process.argv.includes('--build')) await passes('build', ['scripts/build.ts'])
const [walks, code] = await Promise.all([countWalks(), countCode()])
const failed = walks.failed + code.failed
console.log(`${walks.passed + code.passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
