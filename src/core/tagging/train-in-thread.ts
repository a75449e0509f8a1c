import { answerOfThread } from './answer-of-thread.ts'
import type { TrainingTask } from './training-example.ts'

/** The built bundle has .js files, the sources are run as they are. */
const entry = new URL(
  import.meta.url.endsWith('.ts') ? './training-worker.ts' : './training-worker.js',
  import.meta.url,
)

/** The serialised model; null when the signal came first. */
export const trainInThread = (task: TrainingTask, signal: AbortSignal): Promise<Uint8Array | null> =>
  answerOfThread<Uint8Array>(entry, task, signal)
