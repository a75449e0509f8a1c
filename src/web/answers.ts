import type { IncomingMessage, ServerResponse } from 'node:http'
import { GoldwertError, type Reply } from '../contract/errors.ts'
import { pageHeaders } from '../host/content-security.ts'

/** With the headers that every page of ours bears (content-security.ts). */
export function answer(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { ...pageHeaders, 'content-type': type, ...headers })
  response.end(body)
}

export const answerText = (response: ServerResponse, status: number, text: string) =>
  answer(response, status, 'text/plain; charset=utf-8', `${text}\n`)

/** The status is for tools and logs; screens read the reply. */
export const answerReply = (response: ServerResponse, reply: Reply, status = 200) =>
  answer(response, status, 'application/json; charset=utf-8', JSON.stringify(reply))

const callLimitBytes = 16 * 1024 * 1024

/** The body of a call as JSON. Throws `input.invalid` where it is none or too long. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > callLimitBytes) throw new GoldwertError('input.invalid', { detail: 'body too long' })
    chunks.push(chunk)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch (cause) {
    throw new GoldwertError('input.invalid', { detail: 'no JSON' }, { cause })
  }
}
