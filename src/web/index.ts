import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { App } from '../core/app.ts'
import { createDoor } from '../host/door.ts'
import { createHostHandlers } from '../host/host-handlers.ts'
import { withUploadsForgotten } from './forget-uploads.ts'
import { createAccess } from './access.ts'
import { createDownloads } from './downloads.ts'
import { createEventStreams } from './events.ts'
import { browserDialogs } from './browser-dialogs.ts'
import { route, type Rooms } from './routes.ts'
import { createUploads } from './uploads.ts'

export interface WebHost {
  /** The address with its token; whoever has it may come in. */
  readonly url: string
  readonly close: () => Promise<void>
}

export interface WebHostOptions {
  /** 0 takes any free port. */
  readonly port: number
  readonly noTokenSentence: string
  readonly uploadLimitBytes?: number
}

/** Serves the screens to browsers of this computer only. */
export async function startWebHost(app: App, options: WebHostOptions): Promise<WebHost> {
  const server = createServer()
  const access = createAccess(await listen(server, options.port))
  const downloads = createDownloads()
  const uploads = createUploads(options.uploadLimitBytes)
  const events = createEventStreams()
  const handlers = createHostHandlers(app, browserDialogs(downloads))
  const door = withUploadsForgotten(createDoor(app, handlers), app, uploads)
  const rooms: Rooms = { access, door, events, uploads, downloads, noTokenSentence: options.noTokenSentence }
  const unsubscribe = app.subscribe(events.send)
  server.on('request', (request, response) => {
    route(rooms, request, response).catch((error: unknown) => {
      console.error(error)
      response.destroy()
    })
  })
  const { port: taken } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${taken}/?token=${access.token}`,
    close: async () => {
      unsubscribe()
      events.close()
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
      uploads.close()
    },
  }
}

// 127.0.0.1 and nothing else: a shop's network must not reach its customers' letters.
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}
