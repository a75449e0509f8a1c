import { existsSync, readFileSync } from 'node:fs'
import { request, type IncomingHttpHeaders, type RequestOptions } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AppEvent } from '../../src/contract/events.ts'
import type { App } from '../../src/core/app.ts'
import { startWebHost, type WebHost } from '../../src/web/index.ts'

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

/** A core that says what it was called with. */
const echo = (listeners: Set<(event: AppEvent) => void>): App => ({
  call: (name, input) => Promise.resolve({ ok: true, value: { name, input } }),
  subscribe: listener => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  close: () => Promise.resolve(),
})

let host: WebHost
let listeners: Set<(event: AppEvent) => void>
let port: number
let cookie: string

const ask = (path: string, options: RequestOptions = {}, body = ''): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, ...options }, response => {
      let text = ''
      response.on('data', chunk => (text += String(chunk)))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }))
    })
    sent.on('error', reject)
    sent.end(body)
  })
const call = (headers: IncomingHttpHeaders, body: unknown = { name: 'stats.get', input: {} }) =>
  ask('/call', { method: 'POST', headers }, JSON.stringify(body))

beforeEach(async () => {
  listeners = new Set()
  host = await startWebHost(echo(listeners), { port: 0, noTokenSentence: 'no token', uploadLimitBytes: 1000 })
  port = Number(new URL(host.url).port)
  const entered = await ask(new URL(host.url).pathname + new URL(host.url).search)
  cookie = entered.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
})
afterEach(() => host.close())

test('the printed address lets a browser in once and takes the token out of sight', async () => {
  const entered = await ask(new URL(host.url).search.replace(/^/, '/'))
  expect(entered.status).toBe(303)
  expect(entered.headers.location).toBe('/')
  expect(entered.headers['set-cookie']?.[0]).toMatch(/; HttpOnly; SameSite=Strict$/)
})

test('nobody comes in without the token, or with a wrong one', async () => {
  expect((await ask('/')).status).toBe(403)
  expect((await ask('/?token=wrong')).status).toBe(403)
  expect((await ask('/', { headers: { cookie: `goldwert-${port}=guess` } })).status).toBe(403)
  expect((await call({})).status).toBe(403)
})

test('a call reaches the core and comes back as a reply', async () => {
  const { status, text } = await call({ cookie })
  expect(status).toBe(200)
  expect(JSON.parse(text)).toEqual({ ok: true, value: { name: 'stats.get', input: {} } })
})

test('a page that gave its own name to 127.0.0.1 is refused', async () => {
  const { status, text } = await call({ cookie, host: 'evil.example' })
  expect(status).toBe(403)
  expect(JSON.parse(text)).toEqual({ ok: false, error: { code: 'host.denied', params: {} } })
})

test('a call from another site is refused even with the cookie', async () => {
  expect((await call({ cookie, origin: 'https://evil.example' })).status).toBe(403)
  expect((await call({ cookie, origin: 'null' })).status).toBe(403)
  expect((await call({ cookie, 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect((await call({ cookie, origin: `http://127.0.0.1:${port}` })).status).toBe(200)
})

test('a body that is no call is answered, not thrown', async () => {
  const { text } = await call({ cookie }, [1])
  expect(JSON.parse(text)).toMatchObject({ ok: false, error: { code: 'input.invalid' } })
})

test('pages may load nothing from elsewhere and run no inline script', async () => {
  const { headers } = await ask('/', { headers: { cookie } })
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(headers['content-security-policy']).toContain("script-src 'self';")
  expect(headers['content-security-policy']).not.toMatch(/https?:|\*/)
})

test('no file outside the screens can be fetched', async () => {
  for (const path of ['/../../package.json', '/..%2f..%2fpackage.json', '/%2e%2e/%2e%2e/package.json', '/%00']) {
    expect((await ask(path, { headers: { cookie } })).status).toBe(404)
  }
})

test('a dropped file is copied for the import, and the copy goes with the host', async () => {
  const { text } = await ask(
    '/upload?batch=00000000-aaaa&path=mail.mbox',
    { method: 'POST', headers: { cookie } },
    'From ',
  )
  const { value } = JSON.parse(text) as { value: { path: string } }
  expect(readFileSync(value.path, 'utf8')).toBe('From ')
  await host.close()
  expect(existsSync(value.path)).toBe(false)
  host = await startWebHost(echo(listeners), { port: 0, noTokenSentence: 'no token' })
})

test('the files of a dropped folder answer with the folder', async () => {
  const upload = async (path: string) =>
    JSON.parse(
      (await ask(`/upload?batch=00000000-bbbb&path=${path}`, { method: 'POST', headers: { cookie } }, 'x')).text,
    ) as { value: { path: string } }
  const [first, second] = [await upload('Mails/cur/1.eml'), await upload('Mails/cur/2.eml')]
  expect(first.value.path).toBe(second.value.path)
  expect(existsSync(`${first.value.path}/cur/2.eml`)).toBe(true)
})

test('a dropped file cannot climb out of its folder', async () => {
  const { text } = await ask(
    '/upload?batch=00000000-cccc&path=../../../evil.eml',
    { method: 'POST', headers: { cookie } },
    'x',
  )
  const { value } = JSON.parse(text) as { value: { path: string } }
  expect(value.path).toMatch(/goldwert-uploads-\w+[/\\]00000000-cccc[/\\]evil\.eml$/)
})

test('a file beyond the limit is refused by name, and nothing of it stays', async () => {
  const { status, text } = await ask(
    '/upload?batch=00000000-dddd&path=big.mbox',
    { method: 'POST', headers: { cookie } },
    'x'.repeat(1001),
  )
  expect(status).toBe(400)
  expect(JSON.parse(text)).toMatchObject({ ok: false, error: { code: 'file.too-large', params: { name: 'big.mbox' } } })
})

test('an open page hears of changes', async () => {
  const heard = new Promise<string>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path: '/events', headers: { cookie } }, response => {
      response.on('data', chunk => {
        if (String(chunk).startsWith('data:')) resolve(String(chunk))
        else listeners.forEach(listener => listener({ kind: 'changed', topics: ['sources'] }))
      })
    })
    sent.on('error', reject)
    sent.end()
  })
  expect(await heard).toBe('data: {"kind":"changed","topics":["sources"]}\n\n')
})

test('the host says what it is, and has no dialogs', async () => {
  const info = JSON.parse((await call({ cookie }, { name: 'host.info' })).text) as { value: { shell: string } }
  expect(info.value.shell).toBe('browser')
  const picked: unknown = JSON.parse((await call({ cookie }, { name: 'host.pick-files' })).text)
  expect(picked).toEqual({ ok: true, value: null })
})
