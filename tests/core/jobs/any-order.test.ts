import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTestApp, customer, importMails, shop, type GivenMail, type TestApp } from '../test-app.ts'

const people = [customer, 'Otto Kern <otto@kern.example>', shop]

/** Small mailboxes in which mails answer each other, repeat, and lack what they answer. */
const mailbox = fc
  .array(
    fc.record({
      n: fc.nat(9),
      from: fc.constantFrom(...people),
      answers: fc.option(fc.nat(9), { nil: null }),
      day: fc.integer({ min: 1, max: 28 }),
      subject: fc.constantFrom('Termin', 'AW: Termin', 'Preis', 'Anfrage'),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map(drafts =>
    drafts.map(({ n, from, answers, subject }): GivenMail => ({
      id: `${n}@a.example`,
      from: people[n % 3] ?? from,
      to: n % 3 === 2 ? customer : shop,
      subject: n % 2 === 0 ? subject : 'Termin',
      // One id, one letter: what bears the same Message-ID is the same mail.
      text: `Brief Nummer ${n}`,
      date: `2026-03-${String(n * 2 + 1).padStart(2, '0')}T10:00:00Z`,
      ...(answers === null ? {} : { inReplyTo: `${answers}@a.example` }),
    })),
  )
  .map(mails => [...new Map(mails.map(mail => [mail.id, mail])).values()])

/** The workspace without its numbers: mails by their ids, threads and cases as groups of them. */
async function content({ call }: TestApp): Promise<unknown> {
  const { rows } = await call('messages.list', { limit: 500 })
  const mails = rows.flatMap(row => (row.kind === 'message' ? [row] : []))
  const groups = (key: 'threadId' | 'caseId'): string[] =>
    [...Map.groupBy(mails, mail => mail[key])]
      .filter(([id]) => id !== null)
      .map(([, members]) =>
        members
          .map(({ messageId }) => messageId ?? '')
          .toSorted()
          .join(' '),
      )
      .toSorted()
  return {
    mails: mails
      .map(({ messageId, class: kind, text, subject }) => `${messageId} ${kind} ${subject} ${text}`)
      .toSorted(),
    threads: groups('threadId'),
    cases: groups('caseId'),
  }
}

const brief = (n: number, subject: string, answers?: number): GivenMail => ({
  id: `${n}@a.example`,
  from: customer,
  to: shop,
  subject,
  text: `Brief Nummer ${n}`,
  date: `2026-03-${String(n * 2 + 1).padStart(2, '0')}T10:00:00Z`,
  ...(answers === undefined ? {} : { inReplyTo: `${answers}@a.example` }),
})
const fellApart = [brief(6, 'AW: Termin', 0), brief(3, 'Termin'), brief(0, 'Termin')]

test('mails imported in any order, in one file or in several, or twice, give the same workspace', async () => {
  await fc.assert(
    fc.asyncProperty(mailbox, fc.nat(), async (mails, cut) => {
      const whole = await createTestApp()
      await importMails(whole, mails)
      const parted = await createTestApp()
      const backwards = mails.toReversed()
      const at = cut % (mails.length + 1)
      for (const part of [backwards.slice(at), backwards.slice(0, at), backwards])
        if (part.length > 0) await importMails(parted, part, `${part.length}-${at}.mbox`)
      expect(await content(parted)).toEqual(await content(whole))
      await whole.app.close()
      await parted.app.close()
    }),
    {
      numRuns: 12,
      // A thread that falls apart once the mail it answered is there: its case must not stay with both parts.
      examples: [
        [fellApart, 1],
        [fellApart, 2],
      ],
    },
  )
}, 60_000)
