import { describe, expect, test } from 'vitest'
import { emlx } from '../../../src/core/importers/emlx/emlx.ts'
import { parseMessage } from '../../../src/core/mime/parse-message.ts'
import { memoryFile, readAll, textOf } from './memory-file.ts'

const mail = 'From: anna@muster.example\nSubject: Krug\n\nDer Krug ist da.\n'
const list = '<?xml version="1.0"?>\n<plist><dict><key>flags</key>\n<integer>16</integer></dict></plist>\n'
const read = (content: string, name = '1.emlx') => readAll(emlx, memoryFile(name, content))

describe('a mail of Apple Mail', () => {
  test.each([
    ['the right length', mail.length],
    ['a length that is too short', 10],
    ['a length that is too long', 99_999],
  ])('with %s ends before its property list', async (_, length) => {
    const items = await read(`${length}\n${mail}${list}`)
    expect(items.map(textOf)).toEqual([mail])
    expect(items).toMatchObject([{ flags: ['flagged'] }])
  })

  test('that is cut off before its property list is read to its end', async () => {
    expect((await read(`${mail.length + 500}\n${mail}`)).map(textOf)).toEqual([mail])
  })

  test('whose files are kept elsewhere tells their size', async () => {
    const partial = [
      'From: anna@muster.example',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      '',
      'Anbei.',
      '--b',
      'Content-Type: application/pdf; name=krug.pdf',
      'Content-Transfer-Encoding: base64',
      'X-Apple-Content-Length: 4096',
      '',
      '--b--',
      '',
    ].join('\n')
    const [item] = await read(`${partial.length}\n${partial}${list}`, '1.partial.emlx')
    expect(item?.kind === 'message' ? parseMessage(item.raw).attachments : []).toMatchObject([
      { name: 'krug.pdf', bytes: 4096 },
    ])
  })
})
