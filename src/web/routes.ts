import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { GoldwertError } from '../contract/errors.ts'
import { refusal, type Door } from '../host/door.ts'
import { readPageFile } from '../host/page-files.ts'
import type { Access } from './access.ts'
import { answer, answerReply, answerText, readJson } from './answers.ts'
import type { Downloads } from './downloads.ts'
import type { EventStreams } from './events.ts'
import type { Uploads } from './uploads.ts'

export interface Rooms {
  readonly access: Access
  readonly door: Door
  readonly events: EventStreams
  readonly uploads: Uploads
  readonly downloads: Downloads
  /** What somebody reads who comes without the token. */
  readonly noTokenSentence: string
}

const Call = z.object({ name: z.string(), input: z.unknown().optional() })

/** Answers one request; whoever is not the owner's own page gets 403 and learns nothing. */
export async function route(rooms: Rooms, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  if (!rooms.access.isFromHere(request)) return answerReply(response, denied, 403)
  if (request.method === 'GET' && url.searchParams.has('token')) return enter(rooms, url, response)
  if (!rooms.access.hasCookie(request)) return refuse(rooms, request, response)
  if (request.method === 'POST') return answerPost(rooms, url, request, response)
  if (request.method === 'GET') return answerGet(rooms, url, response)
  answerText(response, 405, 'Method not allowed')
}

const denied = refusal(new GoldwertError('host.denied'))

function enter({ access, noTokenSentence }: Rooms, url: URL, response: ServerResponse): void {
  if (!access.isTokenRight(url.searchParams.get('token'))) return answerText(response, 403, noTokenSentence)
  response.writeHead(303, { location: '/', 'set-cookie': access.setCookie, 'cache-control': 'no-store' })
  response.end()
}

const refuse = ({ noTokenSentence }: Rooms, request: IncomingMessage, response: ServerResponse) =>
  request.method === 'GET' ? answerText(response, 403, noTokenSentence) : answerReply(response, denied, 403)

async function answerPost(rooms: Rooms, url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    if (url.pathname === '/call') {
      const { name, input } = Call.parse(await readJson(request))
      return answerReply(response, await rooms.door(name, input ?? {}))
    }
    if (url.pathname === '/upload') {
      const { batch, path } = Object.fromEntries(url.searchParams)
      return answerReply(response, { ok: true, value: await rooms.uploads.receive(request, batch ?? '', path ?? '') })
    }
    answerText(response, 404, 'Not found')
  } catch (error) {
    answerReply(
      response,
      refusal(error instanceof z.ZodError ? new GoldwertError('input.invalid', { detail: 'call' }) : error),
      400,
    )
  }
}

async function answerGet(rooms: Rooms, url: URL, response: ServerResponse): Promise<void> {
  if (url.pathname === '/events') return rooms.events.add(response)
  if (url.pathname.startsWith('/download/')) return rooms.downloads.give(url.pathname, response)
  const file = await readPageFile(url.pathname)
  if (file === null) return answerText(response, 404, 'Not found')
  answer(response, 200, file.type, file.bytes)
}
