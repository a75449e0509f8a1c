import type { GoldwertBridge, Transport } from './transport.ts'

/** The desktop window's bridge where there is one, else the browser host this page came from. */
export async function openTransport(): Promise<Transport> {
  const bridge = window.goldwert
  if (bridge) return bridgeTransport(bridge)
  const { httpTransport } = await import('./http-transport.ts')
  return httpTransport()
}

const bridgeTransport = (bridge: GoldwertBridge): Transport => ({
  send: bridge.send,
  subscribe: bridge.subscribe,
  pathsOf: async files => bridge.pathsOf(files),
})
