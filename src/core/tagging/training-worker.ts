import { parentPort, workerData } from 'node:worker_threads'
import { serialiseModel, trainModel } from '../text/learn.ts'
import type { TrainingTask } from './training-example.ts'

// Learns from all reviews at once: seconds of work that must not hold up the owner's next decision.
const { examples, others, codebook, competitors } = workerData as TrainingTask
const bytes = serialiseModel(trainModel(examples, codebook, { competitors, others: others ?? [] }))
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage(bytes)
