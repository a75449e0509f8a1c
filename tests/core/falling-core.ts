import { parentPort } from 'node:worker_threads'
import type { ToCore } from '../../src/core/core-thread.ts'

// The core's thread, which falls over where a test asks for it.
parentPort?.on('message', (message: ToCore) => {
  if (message.kind === 'call' && message.name === 'test.fall') process.exit(1)
})
await import('../../src/core/app-worker.ts')
