import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { prepareMessage } from '../../../src/core/intake/prepare.ts'
import type { PreparedMessage } from '../../../src/core/intake/prepared.ts'
import { ownIdentity } from '../../../src/core/domain/mail-evidence.ts'
import { withoutHidden } from '../../../src/core/text/own-words/own-words.ts'
import type { TagInput, Tagger } from '../../../src/core/text/tagger.ts'

const own = ownIdentity(['info@laden.example'])

function prepared(name: string, tagger: Tagger | null = null): PreparedMessage {
  const raw = readFileSync(new URL(`../../fixtures/own-words/${name}.eml`, import.meta.url))
  const item = {
    kind: 'message',
    locator: name,
    offset: null,
    raw,
    labels: ['INBOX'],
    flags: ['seen'],
    bytesRead: raw.length,
  } as const
  return prepareMessage(item, { own, tagger, keepOriginal: true })
}
const verbatim = ({ text, hidden }: PreparedMessage): string => withoutHidden(text, hidden)

describe('a mail made ready', () => {
  test('has the writer’s own words, language, class and person', () => {
    const mail = prepared('gmail-answer')
    expect(verbatim(mail)).toBe('Guten Tag,\n\nden blauen Krug bitte, und zwar den großen.\n\nViele Grüße\nPetra Lang')
    expect(mail).toMatchObject({
      language: 'de',
      class: 'customer',
      month: '2024-03',
      baseSubject: 'ihr krug',
      isForm: false,
      labels: ['INBOX'],
      flags: ['seen'],
    })
    expect(mail.person).toEqual({ name: 'Petra Lang', address: 'petra.lang@post.example' })
    expect(mail.recipients).toEqual(['info@laden.example'])
  })
  test('of HTML alone has its text, without what Outlook quotes', () => {
    const mail = prepared('outlook-html-only')
    expect(verbatim(mail)).toBe('Hallo,\n\ndie Rechnung ist um 20 € zu hoch.')
    expect(mail.threadIndex).toMatch(/^[0-9a-f]{44}$/)
  })
  test('from a form has its customer for a person', () => {
    expect(prepared('contact-form')).toMatchObject({
      isForm: true,
      class: 'customer',
      person: { address: 'petra.lang@post.example' },
    })
  })
  test('of a bounce names the mail that came back', () => {
    expect(prepared('bounce-postfix')).toMatchObject({ class: 'bounce', references: ['angebot-2@laden.example'] })
  })
  test('of a machine is told by its header', () => {
    expect(prepared('out-of-office-exchange')).toMatchObject({
      class: 'auto',
      isAutoReply: true,
      classReason: expect.stringMatching(/^out-of-office: /) as string,
    })
    expect(prepared('newsletter-with-preheader')).toMatchObject({ class: 'bulk', text: 'Kartons sind billig.' })
  })
  test('shows the tagger who speaks, and machines’ mail not at all', () => {
    const seen: TagInput[] = []
    const tagger: Tagger = {
      version: '1',
      tag: input => (seen.push(input), { codings: [], findings: [], sentiment: 'positive', doubt: 0 }),
    }
    expect(prepared('gmail-answer', tagger).tags.sentiment).toBe('positive')
    expect(prepared('newsletter-with-preheader', tagger).tags.sentiment).toBeNull()
    expect(seen).toMatchObject([{ direction: 'in', title: 'Re: Ihr Krug', language: 'de' }])
  })
  test('keeps its bytes when asked', () => {
    expect(Buffer.from(prepared('contact-form').original ?? []).toString()).toContain('Der Krug ist zu klein.')
  })
})
