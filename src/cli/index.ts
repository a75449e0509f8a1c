import { nodeTerminal } from './terminal.ts'
import { run } from './run.ts'

const stop = new AbortController()
// The first Ctrl-C asks for a clean end, the second one ends at once.
process.once('SIGINT', () => stop.abort())
process.once('SIGTERM', () => stop.abort())

process.exitCode = await run(process.argv.slice(2), nodeTerminal(process.stdout, process.stderr), stop.signal)
