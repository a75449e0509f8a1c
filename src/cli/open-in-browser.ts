import { spawn } from 'node:child_process'

/** Opens an address in the owner's browser; where there is no screen, the printed address has to do. */
export function openInBrowser(url: string): void {
  const command = opener(url)
  if (command === null) return
  const child = spawn(command[0], command.slice(1), { stdio: 'ignore', detached: true })
  child.on('error', () => undefined) // No opener: the address is printed anyway.
  child.unref()
}

function opener(url: string): readonly [string, ...string[]] | null {
  if (process.platform === 'darwin') return ['open', url]
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url]
  const hasScreen = process.env['DISPLAY'] !== undefined || process.env['WAYLAND_DISPLAY'] !== undefined
  return hasScreen ? ['xdg-open', url] : null
}
