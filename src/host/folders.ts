import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

const home = () => (isAbsolute(homedir()) ? homedir() : process.cwd())

/** Where Goldwert remembers what belongs to this computer and not to a workspace, e.g. the last workspaces. */
export function configFolder(): string {
  const named = process.env['GOLDWERT_CONFIG']
  if (named !== undefined && named !== '') return named
  if (process.platform === 'win32')
    return join(process.env['APPDATA'] ?? join(home(), 'AppData', 'Roaming'), 'Goldwert')
  if (process.platform === 'darwin') return join(home(), 'Library', 'Application Support', 'Goldwert')
  return join(process.env['XDG_CONFIG_HOME'] ?? join(home(), '.config'), 'goldwert')
}

/** The owner's folder for documents; the home folder where there is none, as on a server. */
export function documentsFolder(): string {
  const candidates = [xdgDocuments(), join(home(), 'Documents'), join(home(), 'Dokumente')]
  return candidates.find(folder => folder !== null && existsSync(folder)) ?? home()
}

/** Linux desktops name the folder in the language of the owner and write it down here (freedesktop.org, xdg-user-dirs). */
function xdgDocuments(): string | null {
  try {
    const written = readFileSync(join(home(), '.config', 'user-dirs.dirs'), 'utf8')
    const folder = /^XDG_DOCUMENTS_DIR="(.+)"$/m.exec(written)?.[1]
    return folder === undefined ? null : folder.replace('$HOME', home())
  } catch {
    return null
  }
}
