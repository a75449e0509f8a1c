import { composeMessage } from '../../mapi/compose-message.ts'
import { isNoLetter } from '../../mapi/mapi-message.ts'
import { decodeUtf16 } from '../../mime/decode-utf16.ts'
import type { Importer } from '../importer.ts'
import { readWhole } from '../read-whole.ts'
import { isCompoundFile } from '../compound-file.ts'
import { readMsg, type MsgItem } from './read-msg.ts'

const maxBytes = 256 * 1024 * 1024

/** One Outlook item in a file of its own (.msg, and templates .oft). */
export const msg: Importer = {
  id: 'msg',
  kind: 'mailbox',
  extensions: ['.msg', '.oft'],
  sniff: (head, name) => sniffMsg(head, name),
  async *read(file, signal) {
    const item = tryReadMsg(await readWhole(file, signal, maxBytes))
    const base = { locator: file.name, bytesRead: file.size }
    if (!item || isOtherItem(item.message.messageClass)) yield { kind: 'skipped', ...base, reason: 'not-a-message' }
    else
      yield { kind: 'message', ...base, offset: null, raw: composeMessage(item.message), labels: [], flags: item.flags }
  },
}

/** An appointment that somebody keeps as a file of its own is a letter to him; a contact or a note is none. */
const isOtherItem = (messageClass: string): boolean =>
  isNoLetter(messageClass) && !/^IPM\.Appointment/i.test(messageClass)

/** Damage shows in more ways than can be looked for; whatever it is, the file is skipped. */
function tryReadMsg(file: Buffer): MsgItem | null {
  try {
    return readMsg(file)
  } catch {
    return null
  }
}

/** Old Office documents are compound files too; the streams' names tell them apart, where they lie in the head. */
function sniffMsg(head: Uint8Array, name: string): number {
  if (!isCompoundFile(head)) return 0
  if (/\.(?:msg|oft)$/i.test(name)) return 0.98
  const text = decodeUtf16(head)
  return text.includes('__properties_version1.0') || text.includes('__substg1.0') ? 0.95 : 0
}
