const key = 'goldwert.place'

/** Whether this window has shown Goldwert before. */
export const wasHereBefore = (): boolean => localStorage.getItem(key) !== null

/** Opens where the owner was last, unless a link says where to go; then remembers each further place. */
export function rememberPlace(): void {
  const last = localStorage.getItem(key)
  if (window.location.hash === '' && last) window.history.replaceState(null, '', last)
  const remember = () => localStorage.setItem(key, window.location.hash)
  window.addEventListener('pagehide', remember)
  window.addEventListener('beforeunload', remember)
}
