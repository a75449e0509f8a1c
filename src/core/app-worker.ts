import { parentPort, workerData } from 'node:worker_threads'
import { createApp } from './app.ts'
import type { CoreThreadOptions, FromCore, ToCore } from './core-thread.ts'

// The other end of core-thread.ts: the App itself, in its own thread. Nobody but core-thread.ts starts this file.
const app = createApp(workerData as CoreThreadOptions)
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
const post = (message: FromCore): void => parentPort?.postMessage(message)

app.subscribe(event => post({ kind: 'event', event }))
parentPort?.on('message', (message: ToCore) => void answer(message))

async function answer(message: ToCore): Promise<void> {
  switch (message.kind) {
    case 'call':
      return post({ kind: 'reply', id: message.id, reply: await app.call(message.name, message.input) })
    case 'close':
      await app.close()
      return post({ kind: 'closed' })
  }
}
