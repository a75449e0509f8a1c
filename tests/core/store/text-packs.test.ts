import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTextPacker } from '../../../src/core/intake/text-packer.ts'
import { lineOf, toRecord, type WordsRecord } from '../../../src/core/intake/words-record.ts'
import { checkWorkspace } from '../../../src/core/store/check.ts'
import type { WritableDb } from '../../../src/core/store/handles.ts'
import { openStore } from '../../../src/core/store/open.ts'
import { insertTextPack } from '../../../src/core/store/queries/import-messages.ts'

const text = fc.string({ unit: 'binary', maxLength: 60 }).map(each => each.toWellFormed())
const record: fc.Arbitrary<WordsRecord> = fc.record({
  text: fc.oneof(text, fc.constant('null')),
  hidden: fc.constant('[]'),
  findings: fc.json(),
  mail: fc.option(
    fc.record({
      addresses: fc.constant('{"from":null}'),
      attachments: fc.constant('[]'),
      warnings: fc.constant('[]'),
      refs: fc.constant('["a@b"]'),
      inReplyTo: fc.option(text),
      messageId: fc.option(text),
    }),
  ),
})

test('what was packed is read back, whatever the words', () => {
  fc.assert(
    fc.property(fc.array(record, { minLength: 1, maxLength: 12 }), records => {
      const packer = createTextPacker()
      const places = records.map(each => packer.add(toRecord(each)))
      const { db } = openStore(':memory:')
      const packs = packer.take().map(bytes => insertTextPack(db, bytes))
      const line = (at: number): string =>
        `unpacked_line((SELECT bytes FROM text_pack WHERE id = :pack), :pack, :place, ${at})`
      const read = db.prepare<[{ pack: number; place: number }], { text: string | null; message_id: string | null }>(
        `SELECT ${line(0)} AS text, ${line(8)} AS message_id`,
      )
      const found = places.map(({ pack, place }) => read.get({ pack: packs[pack] ?? 0, place }))
      expect(found).toEqual(
        records.map(each => ({ text: each.text, message_id: each.mail === null ? null : each.mail.messageId })),
      )
    }),
    { numRuns: 40 },
  )
})

test('long letters begin packs of their own, and none is cut', () => {
  const packer = createTextPacker()
  const long = 'zeile '.repeat(25_000)
  const places = [long, 'kurz', long].map(each =>
    packer.add(toRecord({ text: each, hidden: '[]', findings: '[]', mail: null })),
  )
  expect(places).toEqual([
    { pack: 0, place: 0 },
    { pack: 1, place: 0 },
    { pack: 2, place: 0 },
  ])
  expect(packer.take()).toHaveLength(3)
})

test('a line that an older record lacks is null', () => {
  expect(lineOf(toRecord({ text: 'a', hidden: '[]', findings: '[]', mail: null }), 3)).toBeNull()
})

const oneLetter = (db: WritableDb, words: string): number => {
  const packer = createTextPacker()
  packer.add(toRecord({ text: words, hidden: '[]', findings: '[]', mail: null }))
  return packer.take().map(bytes => insertTextPack(db, bytes))[0] ?? 0
}

test.each([
  ['words', 'coalesce(kept_line(id, 0, 0), unpacked_line(bytes, id, 0, 0))'],
  ['beginnings', 'coalesce(kept_beginning(id, 0), unpacked_beginning(bytes, id, 0))'],
])(
  'after a transaction was taken back the %s of its packs are forgotten, for their numbers are given again',
  (_, read) => {
    const { db } = openStore(':memory:')
    const put = (words: string): unknown =>
      db.prepare<[number]>(`SELECT ${read} FROM text_pack WHERE id = ?`).pluck().get(oneLetter(db, words))
    expect(() =>
      db.transaction(() => {
        put('erster')
        throw new Error('anders')
      }),
    ).toThrow('anders')
    expect(put('zweiter')).toBe('zweiter')
  },
)

test('beginnings are known without unpacking again until the packs are forgotten, as after erasing', () => {
  const { db } = openStore(':memory:')
  const id = oneLetter(db, 'Guten Tag')
  const kept = (): unknown => db.prepare<[number]>('SELECT kept_beginning(?, 0)').pluck().get(id)
  expect(kept()).toBeNull()
  db.prepare('SELECT unpacked_beginning(bytes, id, 0) FROM text_pack').all()
  expect(kept()).toBe('Guten Tag')
  db.forgetUnpacked()
  expect(kept()).toBeNull()
})

test('a damaged pack is found by the check, and says so instead of failing', () => {
  const { db } = openStore(':memory:')
  const packer = createTextPacker()
  packer.add(toRecord({ text: 'Guten Tag', hidden: '[]', findings: '[]', mail: null }))
  const [id] = packer.take().map(bytes => insertTextPack(db, bytes.fill(7, 6)))
  db.exec(`
    INSERT INTO source (id, name, path, format, kind, fingerprint, imported_at, imported) VALUES (1, 'a', 'a', 'csv', 'survey', 'f', '2026', 1);
    INSERT INTO verbatim (id, kind, class, class_reason, title) VALUES (1, 'answer', 'customer', 'survey', '');
    INSERT INTO verbatim_words (verbatim_id, pack_id, place) VALUES (1, ${id}, 0)`)
  const { sound, problems } = checkWorkspace(db)
  expect(sound).toBe(false)
  expect(problems.find(problem => problem.startsWith('words that cannot be read'))).toBeDefined()
})
