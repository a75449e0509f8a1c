import { readTnef } from '../mapi/read-tnef.ts'
import { attach } from './leaf-part.ts'
import { limits } from './limits.ts'
import type { BodySection } from './parsed-message.ts'
import type { Part } from './part.ts'
import type { ReadState } from './read-state.ts'
import { decodedBody } from './text-part.ts'

/** Known by its name too: mail servers rewrite the type (MS-OXTNEF). */
export const isTnef = (part: Part): boolean =>
  part.type === 'application/ms-tnef' ||
  part.type === 'application/vnd.ms-tnef' ||
  part.fileName?.toLowerCase() === 'winmail.dat'

/** Outlook's wrapping: the files in it are the attachments; its letter counts where no other text came before. */
export function readWinmail(state: ReadState, part: Part): readonly BodySection[] {
  const content = part.end - part.start > limits.tnefBytes ? null : readTnef(decodedBody(part, state.warnings))
  if (!content) {
    state.warnings.add('tnef-damaged')
    attach(state, part, false)
    return []
  }
  state.attachments.push(...content.attachments)
  const { plain, html } = content
  if (state.hasText || (plain === null && html === null)) return []
  state.hasText = true
  return [{ plain, html, origin: 'body' }]
}
