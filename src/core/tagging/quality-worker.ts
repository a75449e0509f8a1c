import { parentPort, workerData } from 'node:worker_threads'
import { measureQuality } from '../text/quality.ts'
import type { TrainingTask } from './training-example.ts'

// Trains five models: seconds of work that must not hold up the owner.
const { examples, codebook, competitors } = workerData as TrainingTask
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage(measureQuality(examples, codebook, competitors))
