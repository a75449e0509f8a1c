import { Worker } from 'node:worker_threads'
import type { TrainingTask } from './training-example.ts'

/** The built bundle has .js files, the sources are run as they are. */
const entry = new URL(
  import.meta.url.endsWith('.ts') ? './training-worker.ts' : './training-worker.js',
  import.meta.url,
)

/** The serialised model; null when the signal came first. */
export async function trainInThread(task: TrainingTask, signal: AbortSignal): Promise<Uint8Array | null> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array | null>()
  const worker = new Worker(entry, { execArgv: [], workerData: task })
  const stop = (): void => resolve(null)
  signal.addEventListener('abort', stop, { once: true })
  worker.once('message', (bytes: Uint8Array) => resolve(bytes))
  worker.once('error', reject)
  try {
    return await promise
  } finally {
    signal.removeEventListener('abort', stop)
    await worker.terminate()
  }
}
