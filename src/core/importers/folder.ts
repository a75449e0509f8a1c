import type { Dirent } from 'node:fs'
import { access, constants, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { readMhSequences } from './mh-sequences.ts'

export interface FolderMember {
  readonly path: string
  /** Path inside the folder, with `/` on every system. */
  readonly locator: string
  /** What the folder notes of this file, where it is one of MH. */
  readonly flags: readonly string[]
}

const maxDepth = 30
/** What systems and mail programs leave beside the mail. */
const bookkeeping =
  /^(?:\.ds_store|thumbs\.db|desktop\.ini|\._.*|.*\.msf|.*\.dat|dovecot[.-].*|maildirsize|maildirfolder|courierimap.*|subscriptions|\.mh_sequences|\.xmhcache|\.gitkeep|table_of_contents|.*\.plist|\.nnmaildir|\.noisy|__macosx)$/i

/** What was attached to the mails of Apple Mail lies beside them; a letter or table among it was never sent to the shop. */
const attached = /(?:^|\/)Data\/(?:\d\/)*Attachments\/\d+\//

/** Whether a file beside mail is none itself, in a folder or an archive. */
export const isBookkeeping = (locator: string): boolean =>
  attached.test(locator) || locator.split('/').some(part => bookkeeping.test(part))

/** All files below a folder, sorted by name, without links and bookkeeping. */
export async function* walkFolder(folder: string, prefix = '', depth = 0): AsyncGenerator<FolderMember> {
  const entries = await readdir(folder, { withFileTypes: true })
  // Mail that is still being delivered lies in tmp.
  const isMaildir = holdsFolder(entries, 'cur')
  const isAppleMail = holdsFolder(entries, 'Messages')
  const mhFlags = await readMhSequences(folder)
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))) {
    if (bookkeeping.test(entry.name) || (entry.name === 'tmp' && isMaildir)) continue
    if (entry.name === 'Attachments' && isAppleMail) continue
    const path = join(folder, entry.name)
    const locator = prefix === '' ? entry.name : `${prefix}/${entry.name}`
    const isFolder = entry.isDirectory() && depth < maxDepth
    if (isFolder && (await isOpen(path))) yield* walkFolder(path, locator, depth + 1)
    // A locked folder is given like a file: whoever opens it learns that it cannot be read, and the others are read.
    else if (entry.isFile() || isFolder) yield { path, locator, flags: mhFlags(entry.name) }
  }
}

const holdsFolder = (entries: readonly Dirent[], name: string): boolean =>
  entries.some(entry => entry.name === name && entry.isDirectory())

const isOpen = (folder: string): Promise<boolean> =>
  access(folder, constants.R_OK | constants.X_OK).then(
    () => true,
    () => false,
  )
