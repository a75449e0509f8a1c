/**
 * What a sandboxed preload may require, as source for the page: written in plain script, since it runs in Chromium.
 * `standIn…` are the wires to the pretended main process.
 */
export const preloadWorld = (preloadSource: string): string => `(() => {
  if (window.top !== window) return
  const listeners = new Map()
  const plain = value => (typeof value === 'function' ? value : structuredClone(value))
  const frozen = api => Object.freeze(Object.fromEntries(Object.entries(api).map(([name, value]) => [name, plain(value)])))
  Object.defineProperty(window, 'standInHear', { value: (channel, args) => {
    for (const listener of listeners.get(channel) ?? []) listener({}, ...args)
  } })
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name, api) => Object.defineProperty(window, name, { value: frozen(api), writable: false }),
    },
    ipcRenderer: {
      invoke: (channel, ...args) => window.standInInvoke(channel, args.map(plain)),
      on: (channel, listener) => void listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
      off: (channel, listener) => void listeners.set(channel, (listeners.get(channel) ?? []).filter(other => other !== listener)),
    },
    webUtils: { getPathForFile: file => (window.standInPaths ?? {})[file.webkitRelativePath || file.name] ?? '' },
  }
  const require = name => {
    if (name !== 'electron') throw new Error('a sandboxed preload cannot require ' + name)
    return electron
  }
  const module = { exports: {} }
  ;(function (require, module, exports) {
${preloadSource}
  })(require, module, module.exports)
})()`
