import { expect, test } from 'vitest'
import { bodyText } from '../../../src/core/intake/body-text.ts'
import { parseMessage } from '../../../src/core/mime/parse-message.ts'

test('the HTML of a mail is its own, not that of a mail attached to it', () => {
  const raw = [
    'Content-Type: multipart/mixed; boundary=q',
    '',
    '--q',
    'Content-Type: text/html',
    '',
    '<p>Siehe unten.</p>',
    '--q',
    'Content-Type: message/rfc822',
    '',
    'Subject: Krug',
    'Content-Type: text/html',
    '',
    '<p>Der Krug ist da.</p>',
    '--q--',
    '',
  ]
  const { html, text } = bodyText(parseMessage(Buffer.from(raw.join('\n'))))
  expect(html?.trim()).toBe('<p>Siehe unten.</p>')
  expect(text).toContain('Der Krug ist da.')
})
