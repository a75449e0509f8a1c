import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Who may talk to the browser host: only the browser that was opened with the address printed at the start. */
export interface Access {
  /** Part of the printed address; grants the cookie. */
  readonly token: string
  readonly setCookie: string
  readonly isTokenRight: (token: string | null) => boolean
  readonly hasCookie: (request: IncomingMessage) => boolean
  readonly isFromHere: (request: IncomingMessage) => boolean
}

/** New secrets for one start of the host on `port`. */
export function createAccess(port: number): Access {
  const token = randomBytes(24).toString('base64url')
  const session = randomBytes(32).toString('base64url')
  // Cookies are shared by all ports of a machine; the name keeps two Goldwerts apart.
  const cookie = `goldwert-${port}`
  return {
    token,
    setCookie: `${cookie}=${session}; Path=/; HttpOnly; SameSite=Strict`,
    isTokenRight: given => given !== null && isSame(given, token),
    hasCookie: request => isSame(cookieOf(request, cookie), session),
    isFromHere: request => isOwnHost(request, port) && isOwnOrigin(request, port),
  }
}

const isSame = (given: string, secret: string) => timingSafeEqual(digest(given), digest(secret))
const digest = (text: string) => createHash('sha256').update(text).digest()

function cookieOf(request: IncomingMessage, name: string): string {
  const pairs = (request.headers.cookie ?? '').split(';').map(pair => pair.trim())
  return pairs.find(pair => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? ''
}

const ownHosts = (port: number) => [`127.0.0.1:${port}`, `localhost:${port}`]

// A foreign page can point its own name at 127.0.0.1 (DNS rebinding); its requests bear that name in Host.
const isOwnHost = (request: IncomingMessage, port: number) => ownHosts(port).includes(request.headers.host ?? '')

function isOwnOrigin({ headers }: IncomingMessage, port: number): boolean {
  const site = headers['sec-fetch-site']
  if (site === 'cross-site' || site === 'same-site') return headers['sec-fetch-mode'] === 'navigate'
  return headers.origin === undefined || ownHosts(port).some(host => headers.origin === `http://${host}`)
}
