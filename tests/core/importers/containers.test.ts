import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readItems } from '../../../src/core/importers/read-items.ts'

const mail = (subject: string) => `From: anna@muster.example\nTo: laden@shop.example\nSubject: ${subject}\n\nText\n`
const box = `From a@b.example Mon Mar  4 10:15:00 2024\n${mail('eins')}\nFrom a@b.example Mon Mar  4 10:15:00 2024\n${mail('zwei')}`
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'goldwert-test-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function lay(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
}

/** Locator, then labels and flags of a message, or why it was skipped. */
async function read(path = folder, as?: string): Promise<readonly (readonly string[])[]> {
  const found: (readonly string[])[] = []
  for await (const { item } of readItems(path, { signal: new AbortController().signal, ...(as ? { as } : {}) })) {
    if (item.kind === 'message') found.push([item.locator, item.labels.join(), item.flags.join()])
    else if (item.kind === 'skipped') found.push([item.locator, item.reason])
    else found.push([item.kind])
  }
  return found
}

function tar(files: Readonly<Record<string, string>>): Buffer {
  const blocks = Object.entries(files).flatMap(([name, content]) => {
    const header = Buffer.alloc(512)
    header.write(name, 0)
    header.write(`${content.length.toString(8).padStart(11, '0')} `, 124)
    header.write('        ', 148)
    header.write('0ustar', 156)
    const sum = header.reduce((total, byte) => total + byte, 0)
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
    const body = Buffer.alloc(Math.ceil(content.length / 512) * 512)
    body.write(content)
    return [header, body]
  })
  return Buffer.concat([...blocks, Buffer.alloc(1024)])
}

describe('a folder', () => {
  test('of MH tells what its list of sequences says of each mail', async () => {
    await lay({
      'inbox/1': mail('1'),
      'inbox/2': mail('2'),
      'inbox/10': mail('10'),
      'inbox/.mh_sequences': 'cur: 2\nunseen: 2 9-12\nreplied: 1\nflagged: 1\n 10\n',
    })
    expect(await read()).toEqual([
      ['inbox/1', 'inbox', 'flagged,answered,seen'],
      ['inbox/10', 'inbox', 'flagged'],
      ['inbox/2', 'inbox', ''],
    ])
  })
  test('of mails gives each with its place and its folder; what is no mail is named', async () => {
    await lay({
      'Anfragen/1.eml': mail('1'),
      'box.mbox': box,
      'bild.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]),
      'leer.eml': '',
      '.DS_Store': 'x',
    })
    expect(await read()).toEqual([
      ['Anfragen/1.eml', 'Anfragen', ''],
      ['bild.png', 'unknown-format'],
      ['box.mbox@0', 'box', ''],
      [`box.mbox@${box.indexOf('From a', 5)}`, 'box', ''],
      ['leer.eml', 'empty'],
    ])
  })

  test('that is a Maildir tells folders and flags, and leaves out what is deleted or not yet delivered', async () => {
    await lay({
      'cur/1.x:2,RS': mail('1'),
      'new/2.x': mail('2'),
      'tmp/3.x': mail('3'),
      '.Archiv.2023/cur/4.x:2,F': mail('4'),
      '.Entw&APw-rfe/cur/5.x:2,DT': mail('5'),
      maildirsize: 'x',
    })
    expect(await read()).toEqual([
      ['.Archiv.2023/cur/4.x:2,F', 'Archiv/2023', 'flagged'],
      ['.Entw&APw-rfe/cur/5.x:2,DT', 'deleted'],
      ['cur/1.x:2,RS', '', 'answered,seen'],
      ['new/2.x', '', ''],
    ])
  })

  test('of Apple Mail gives its messages with their flags, and the mailboxes in packages', async () => {
    const text = mail('1')
    const plist = '<?xml version="1.0"?><plist><dict><key>flags</key><integer>8590195713</integer></dict></plist>'
    await lay({
      'Kunden.mbox/Messages/1.emlx': `${text.length}\n${text}${plist}`,
      'Kunden.mbox/Messages/2.partial.emlx': `${text.length}      \n${text}`,
      'Alt.mbox/mbox': box,
      'Alt.mbox/table_of_contents': 'x',
      'Kunden.mbox/Attachments/2/2/weitergeleitet.eml': mail('attached'),
    })
    expect(await read()).toEqual([
      ['Alt.mbox/mbox@0', 'Alt', ''],
      [`Alt.mbox/mbox@${box.indexOf('From a', 5)}`, 'Alt', ''],
      ['Kunden.mbox/Messages/1.emlx', 'Kunden', 'seen'],
      ['Kunden.mbox/Messages/2.partial.emlx', 'Kunden', ''],
    ])
  })
})

// Whoever runs as root may open everything.
test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
  'a locked folder in a folder is named, and the others are read',
  async () => {
    await lay({ 'a/1.eml': mail('1'), 'b/2.eml': mail('2') })
    await chmod(join(folder, 'a'), 0)
    const items = await read()
    await chmod(join(folder, 'a'), 0o700)
    expect(items).toEqual([
      ['a', 'unreadable'],
      ['b/2.eml', 'b', ''],
    ])
  },
)

test('a package of Apple Mail given itself tells its name', async () => {
  await lay({ 'Kunden.mbox/mbox': box })
  expect((await read(join(folder, 'Kunden.mbox'))).map(item => item[1])).toEqual(['Kunden', 'Kunden'])
})

describe('an archive', () => {
  const inner = zipSync({ 'a/1.eml': strToU8(mail('1')), 'a/': new Uint8Array(), '__MACOSX/a/._1.eml': strToU8('x') })

  test('packed as ZIP, tar, gzip or one in the other gives what it holds', async () => {
    await lay({
      'x.zip': zipSync({ 'b/2.eml': strToU8(mail('2')), 'inner.zip': inner, 'box.gz': gzipSync(box) }),
      'y.tgz': gzipSync(tar({ 'c/3.eml': mail('3') })),
      'z.mbox.gz': gzipSync(box),
      'apple.zip': zipSync({
        'Data/1/Messages/1.eml': strToU8(mail('1')),
        'Data/1/Attachments/7/2/weitergeleitet.eml': strToU8(mail('attached')),
      }),
    })
    expect((await read(join(folder, 'apple.zip'))).map(item => item[0])).toEqual(['Data/1/Messages/1.eml'])
    expect(await read(join(folder, 'x.zip'))).toEqual([
      ['b/2.eml', 'b', ''],
      ['inner.zip!a/1.eml', 'a', ''],
      ['box.gz@0', 'box', ''],
      [`box.gz@${box.indexOf('From a', 5)}`, 'box', ''],
    ])
    expect(await read(join(folder, 'y.tgz'))).toEqual([['c/3.eml', 'c', '']])
    expect(await read(join(folder, 'z.mbox.gz'))).toEqual([
      ['@0', 'z', ''],
      [`@${box.indexOf('From a', 5)}`, 'z', ''],
    ])
  })

  test('nested beyond the bound is not opened', async () => {
    const nest = (depth: number): Uint8Array => (depth === 0 ? inner : zipSync({ 'n.zip': nest(depth - 1) }))
    await lay({ 'deep.zip': nest(6) })
    expect((await read(join(folder, 'deep.zip'))).map(item => item[1])).toEqual(['too-deep'])
  })

  test('that is cut off is said to be so, and what came before is kept', async () => {
    await lay({
      'cut.zip': inner.subarray(0, inner.length - 30),
      'cut.mbox.gz': gzipSync(box.repeat(2000)).subarray(0, 400),
      'short.mbox.gz': gzipSync(box).subarray(0, -9),
      'cut.tar': tar({ '1.eml': mail('1'), '2.eml': mail('2').repeat(20) }).subarray(0, 1800),
    })
    const items = await read()
    expect(items[0]).toEqual(['cut.mbox.gz@0', 'cut', ''])
    expect(items.slice(-8)).toEqual([
      ['cut.mbox.gz!cut.mbox', 'cut-off'],
      ['cut.tar!1.eml', '', ''],
      ['cut.tar!2.eml', '', ''],
      ['cut.tar!2.eml', 'cut-off'],
      ['cut.zip', 'cut-off'],
      ['short.mbox.gz@0', 'short', ''],
      [`short.mbox.gz@${box.indexOf('From a', 5)}`, 'short', ''],
      ['short.mbox.gz!short.mbox', 'cut-off'],
    ])
  })

  test('with one broken member gives the others', async () => {
    const long = Array.from({ length: 40_000 }, (_, i) => `${Math.imul(i, 2654435761)}\n`).join('')
    const broken = zipSync({ 'a.mbox': strToU8(box + long), 'b.eml': strToU8(mail('b')) })
    broken.fill(0xff, 120_000, 120_100)
    await lay({ 'x.zip': broken })
    const items = await read(join(folder, 'x.zip'))
    expect(items.slice(-2)).toEqual([
      ['a.mbox', 'unreadable'],
      ['b.eml', '', ''],
    ])
  })
})

describe('a path', () => {
  test.each([
    ['fehlt.eml', 'file.missing'],
    ['leer.eml', 'file.empty'],
    ['bild.png', 'file.unknown-format'],
    ['post.7z', 'file.packed'],
    ['post.mbox.bz2', 'file.packed'],
    ['post.mbox.xz', 'file.packed'],
  ])('%s is refused with %s', async (name, code) => {
    await lay({
      'leer.eml': '',
      'bild.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]),
      'post.7z': Buffer.from('377abcaf271c0004', 'hex'),
      'post.mbox.bz2': Buffer.from('425a6839314159265359', 'hex'),
      'post.mbox.xz': Buffer.from('fd377a585a000004', 'hex'),
    })
    await expect(read(join(folder, name))).rejects.toMatchObject({ code })
  })

  test('may be read as a format that it does not look like', async () => {
    await lay({ 'x.txt': 'nur Text' })
    expect(await read(join(folder, 'x.txt'), 'eml')).toEqual([['x.txt', '', '']])
  })
})
