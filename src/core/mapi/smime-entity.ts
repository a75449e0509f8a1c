import type { MapiAttachment } from './mapi-attachment.ts'
import { propertyIds as ids } from './mapi-properties.ts'

const signedClass = /^IPM\.Note\.SMIME\.MultipartSigned/i
const smimeClass = /^IPM\.Note\.(?:SMIME|Secure)/i

/**
 * What Outlook keeps of S/MIME (MS-OXOSMIME, 2.1): one attachment, which is the signed entity itself or the CMS it lay in.
 * Where the item has a text of its own, only the former is better.
 */
export function smimeEntity(
  messageClass: string,
  attachments: readonly MapiAttachment[],
  isWithoutText: boolean,
): Buffer | null {
  const [only] = attachments
  if (!only || attachments.length > 1 || !smimeClass.test(messageClass)) return null
  const data = only.read?.() ?? only.properties.bytes(ids.attachmentData)
  if (!data || data.length === 0) return null
  if (signedClass.test(messageClass)) return /^content-type:/i.test(data.toString('latin1', 0, 100)) ? data : null
  return isWithoutText ? wrapped(data) : null
}

const wrapped = (cms: Buffer): Buffer =>
  Buffer.from(
    `Content-Type: application/pkcs7-mime; name="smime.p7m"\r\nContent-Transfer-Encoding: base64\r\n\r\n${cms.toString('base64')}\r\n`,
  )
