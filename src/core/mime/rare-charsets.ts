import { createRequire } from 'node:module'
import type { decode, encodingExists, getDecoder } from 'iconv-lite'

interface Iconv {
  readonly decode: typeof decode
  readonly encodingExists: typeof encodingExists
  readonly getDecoder: typeof getDecoder
}

const load = createRequire(import.meta.url)
let loaded: Iconv | undefined

/** Tables of charsets that the platform does not know; loaded for the first mail that needs one, since most mailboxes have none. */
export const iconv = (): Iconv => (loaded ??= load('iconv-lite') as Iconv)
