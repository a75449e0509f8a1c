import { parentPort, workerData } from 'node:worker_threads'
import { openStore } from '../store/open.ts'
import { deserialiseModel } from '../text/learn.ts'
import { createTagger } from '../text/tagger.ts'
import { findTagChanges } from './tag-changes.ts'
import type { TagTask } from './tag-threads.ts'

// Reads and tags beside the core's thread, which only writes what has changed.
const { path, codebook, model, competitors } = workerData as TagTask
const { db, close } = openStore(path, { access: 'read' })
const tagger = createTagger({ codebook, competitors, model: model === null ? null : deserialiseModel(model) })

parentPort?.on('message', (ids: readonly number[] | null) => {
  if (ids === null) {
    close()
    parentPort?.close()
    return
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(findTagChanges(db, tagger, ids))
})
