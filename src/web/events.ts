import type { ServerResponse } from 'node:http'
import type { AppEvent } from '../contract/events.ts'
import { pageHeaders } from '../host/content-security.ts'

/** Open pages that hear of changes (server-sent events). */
export interface EventStreams {
  readonly add: (response: ServerResponse) => void
  readonly send: (event: AppEvent) => void
  readonly close: () => void
}

const heartbeatMs = 20_000

export function createEventStreams(): EventStreams {
  const open = new Set<ServerResponse>()
  // A comment line now and then, so that no proxy of a virus scanner takes the quiet line for a dead one.
  const heartbeat = setInterval(() => open.forEach(response => response.write(': still here\n\n')), heartbeatMs)
  heartbeat.unref()
  return {
    add: response => {
      response.writeHead(200, { ...pageHeaders, 'content-type': 'text/event-stream; charset=utf-8' })
      response.write(': welcome\n\n')
      open.add(response)
      response.on('close', () => open.delete(response))
    },
    send: event => open.forEach(response => response.write(`data: ${JSON.stringify(event)}\n\n`)),
    close: () => {
      clearInterval(heartbeat)
      open.forEach(response => response.end())
    },
  }
}
