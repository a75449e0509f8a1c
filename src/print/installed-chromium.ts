import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const commands = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'brave-browser',
]
const macApplications = ['Google Chrome', 'Microsoft Edge', 'Chromium', 'Brave Browser']
const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
]

/** A Chrome, Edge or Chromium of the owner; null when none is found in the usual places. */
export function findInstalledChromium(): string | null {
  return candidates().find(existsSync) ?? null
}

function candidates(): readonly string[] {
  if (process.platform === 'darwin') {
    return macApplications.map(name => `/Applications/${name}.app/Contents/MacOS/${name}`)
  }
  if (process.platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(name => process.env[name] ?? '')
    return folders.filter(folder => folder !== '').flatMap(folder => windowsPrograms.map(name => join(folder, name)))
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(folder => folder !== '')
  return commands.flatMap(command => folders.map(folder => join(folder, command)))
}
