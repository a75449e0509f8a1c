import { Worker } from 'node:worker_threads'

/** The one message by which a thread of its own answers the task; null when the signal came first. */
export function answerOfThread<Answer>(entry: URL, task: unknown): Promise<Answer>
export function answerOfThread<Answer>(entry: URL, task: unknown, signal: AbortSignal): Promise<Answer | null>
export async function answerOfThread<Answer>(entry: URL, task: unknown, signal?: AbortSignal): Promise<Answer | null> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer | null>()
  const worker = new Worker(entry, { execArgv: [], workerData: task })
  const stop = (): void => resolve(null)
  signal?.addEventListener('abort', stop, { once: true })
  worker.once('message', (answer: Answer) => resolve(answer))
  worker.once('error', reject)
  try {
    return await promise
  } finally {
    signal?.removeEventListener('abort', stop)
    await worker.terminate()
  }
}
