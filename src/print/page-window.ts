import { JSDOM } from 'jsdom'

/** What React and recharts look for in a page; Node has none of it. */
const names = [
  'window',
  'document',
  'navigator',
  'Node',
  'Element',
  'HTMLElement',
  'SVGElement',
  'HTMLIFrameElement',
  'MutationObserver',
  'requestAnimationFrame',
  'cancelAnimationFrame',
  'getComputedStyle',
] as const

/** Prints one after the other: they share the names of the one page there is. */
let last: Promise<unknown> = Promise.resolve()

/** Lends `work` a page without a browser, and takes it back afterwards. */
export function withPage<T>(work: (page: Window) => Promise<T>): Promise<T> {
  const mine = last.then(() => lend(work))
  last = mine.catch(() => undefined)
  return mine
}

async function lend<T>(work: (page: Window) => Promise<T>): Promise<T> {
  const { window } = new JSDOM('<!doctype html><div id="root"></div>', { pretendToBeVisual: true })
  const page = window as unknown as Window & Record<string, unknown>
  const before = names.map(name => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const)
  for (const name of names) define(name, name === 'window' ? page : page[name])
  try {
    return await work(page)
  } finally {
    for (const [name, descriptor] of before) {
      if (descriptor === undefined) Reflect.deleteProperty(globalThis, name)
      else Object.defineProperty(globalThis, name, descriptor)
    }
    window.close()
  }
}

const define = (name: string, value: unknown): void =>
  void Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
