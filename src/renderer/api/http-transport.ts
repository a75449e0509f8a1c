import type { Reply } from '../../contract/errors.ts'
import type { AppEvent } from '../../contract/events.ts'
import type { Transport } from './transport.ts'

const lost = { ok: false, error: { code: 'host.lost', params: {} } } as const satisfies Reply

/** A host that was started anew lets in only the page it opened itself. */
const isElsewhere = (reply: Reply): boolean => !reply.ok && reply.error.code === 'host.denied'

/** The browser host: `POST /call {name, input}` answers a Reply, `GET /events` streams AppEvents, `POST /upload` takes one file. */
export const httpTransport = (): Transport => ({ send, subscribe, pathsOf, watchConnection })

let isLeaving = false
globalThis.addEventListener?.('pagehide', () => (isLeaving = true), { capture: true })
globalThis.addEventListener?.('pageshow', () => (isLeaving = false))

async function send(name: string, input: unknown): Promise<Reply> {
  try {
    const response = await fetch('/call', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name, input }),
      // What is sent at the very end is to arrive although the page is gone.
      keepalive: isLeaving,
    })
    const reply = (await response.json()) as Reply
    return isElsewhere(reply) ? lost : reply
  } catch {
    return lost
  }
}

/** The one line that stays open, whoever listens: a browser has no more than six to a host. */
const events = (): EventSource => (line ??= new EventSource('/events'))
let line: EventSource | null = null

function subscribe(listener: (event: AppEvent) => void): () => void {
  const source = events()
  const hear = (message: MessageEvent<string>) => listener(JSON.parse(message.data) as AppEvent)
  source.addEventListener('message', hear)
  return () => source.removeEventListener('message', hear)
}

function watchConnection(listener: (isLost: boolean) => void): () => void {
  const source = events()
  const there = () => listener(false)
  const lost = () => listener(true)
  source.addEventListener('open', there)
  source.addEventListener('error', lost)
  return () => {
    source.removeEventListener('open', there)
    source.removeEventListener('error', lost)
  }
}

/** A browser does not tell where a file lies, so each is streamed to the host, which answers with the place of its copy. */
async function pathsOf(files: readonly File[]): Promise<readonly string[]> {
  const batch = crypto.randomUUID()
  const paths = new Set<string>()
  for (const file of files) paths.add(await upload(batch, file))
  return [...paths]
}

/** `path` is relative to the drop (`Mails/cur/1.eml`); files of one folder answer with the folder's place. */
async function upload(batch: string, file: File): Promise<string> {
  const query = new URLSearchParams({ batch, path: file.webkitRelativePath || file.name })
  const response = await fetch(`/upload?${query.toString()}`, { method: 'POST', body: file }).catch(() => {
    throw new UploadError(lost.error)
  })
  const reply = (await response.json()) as Reply<{ readonly path: string }>
  if (!reply.ok) throw new UploadError(reply.error)
  return reply.value.path
}

/** An upload that the host refused, with the reply's code for the owner's sentence. */
export class UploadError extends Error {
  readonly reply: Extract<Reply, { ok: false }>['error']
  constructor(reply: Extract<Reply, { ok: false }>['error']) {
    super(reply.code)
    this.reply = reply
  }
}
