import type { ErrorCode } from '../../contract/errors.ts'

/** What a view gets instead of a promise. `message` is already the owner's sentence. */
export type Loadable<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly message: string; readonly retry?: () => void; readonly code?: ErrorCode }
  | { readonly state: 'ready'; readonly value: T }

export const loading: Loadable<never> = { state: 'loading' }
export const ready = <T>(value: T): Loadable<T> => ({ state: 'ready', value })
export const failed = (message: string, retry?: () => void, code?: ErrorCode): Loadable<never> => ({
  state: 'failed',
  message,
  ...(retry ? { retry } : {}),
  ...(code ? { code } : {}),
})

/** The value, or the stand-in while there is none. */
export const valueOr = <T, E>(loadable: Loadable<T>, standIn: E): T | E =>
  loadable.state === 'ready' ? loadable.value : standIn

/** Loading and failing pass through; a value is converted. */
export const mapLoadable = <T, U>(loadable: Loadable<T>, convert: (value: T) => U): Loadable<U> =>
  loadable.state === 'ready' ? ready(convert(loadable.value)) : loadable

/** Ready once both are; the first trouble wins. */
export function bothReady<A, B>(a: Loadable<A>, b: Loadable<B>): Loadable<readonly [A, B]> {
  if (a.state === 'failed') return a
  if (b.state === 'failed') return b
  return a.state === 'ready' && b.state === 'ready' ? ready([a.value, b.value] as const) : loading
}
