import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'
import { nodeTerminal } from './terminal.ts'

const stop = new AbortController()
// The first Ctrl-C asks for a clean end, the second one ends at once.
process.once('SIGINT', () => stop.abort())
process.once('SIGTERM', () => stop.abort())

// The sources change while they are worked on; what was built is compiled once, for all threads.
if (import.meta.url.endsWith('.js')) keepCompiled(fileURLToPath(new URL('../compiled', import.meta.url)))
const { run } = await import('./run.ts')
process.exitCode = await run(process.argv.slice(2), nodeTerminal(process.stdout, process.stderr), stop.signal)

/** V8's compiled code lies beside the program; where that cannot be written, each start compiles anew. */
function keepCompiled(folder: string): void {
  enableCompileCache(folder)
  process.env['NODE_COMPILE_CACHE'] ??= folder
}
