import { beforeAll } from 'vitest'

// jsdom draws nothing: these parts of a browser that Mantine and charts ask for are missing there.
beforeAll(() => {
  if (typeof window === 'undefined') return
  // What the owner did in the file before is not remembered.
  window.localStorage.clear()
  window.sessionStorage.clear()
  window.matchMedia ??= query => ({
    matches: false,
    media: query,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    dispatchEvent: () => false,
  })
  window.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
  const elements = window.HTMLElement.prototype
  if (!('scrollIntoView' in elements)) Object.assign(elements, { scrollIntoView: () => undefined })
  // Fields that grow with their text measure again when a typeface has come.
  if (!('fonts' in document)) Object.assign(document, { fonts: new EventTarget() })
})
