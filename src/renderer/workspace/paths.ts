import { fileName } from '../../contract/file-name.ts'

const separatorOf = (folder: string): string => (folder.includes('\\') ? '\\' : '/')

/** What the owner calls a workspace: its file without the ending. */
export const workspaceName = (path: string): string => fileName(path).replace(/\.goldwert$/, '')

/** Where a workspace of this name lies by default; signs that file names may not hold are left out. */
export function workspacePath(folder: string, shopName: string): string {
  const name =
    shopName
      .replaceAll(/[<>:"/\\|?*\p{Cc}]/gu, '')
      .trim()
      .replace(/\.+$/, '') || 'Goldwert'
  return `${folder}${separatorOf(folder)}${name}.goldwert`
}

const twoDigits = (n: number): string => String(n).padStart(2, '0')

/** In the folder of the copies, with the day in its name: `Laden.goldwert` becomes `Laden (Sicherung 2026-03-31).goldwert`. */
export function backupPath(path: string, folder: string, on: Date): string {
  const day = `${on.getFullYear()}-${twoDigits(on.getMonth() + 1)}-${twoDigits(on.getDate())}`
  return `${folder}${separatorOf(folder)}${workspaceName(path)} (Sicherung ${day}).goldwert`
}

/** The workspace that the sample shop lies in, by the name the hosts give it. */
export const isSample = (path: string): boolean => path.endsWith('Goldwert-Beispiel.goldwert')
