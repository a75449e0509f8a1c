import { describe, expect, test } from 'vitest'
import { ownIdentity } from '../../../src/core/domain/mail-evidence.ts'
import { classify } from '../../../src/core/domain/message-class.ts'
import { givenMail } from './given-mail.ts'

const own = ownIdentity(['info@laden.example', 'petra.inhaberin@laden.example'])
const classOf = (...given: Parameters<typeof givenMail>) => classify(givenMail(...given), own)

describe('people', () => {
  test.each([
    ['a plain letter', {}],
    ['Auto-Submitted: no', { headers: { 'Auto-Submitted': 'no' } }],
    ['a holiday mentioned', { verbatim: 'Ich bin vom 3. bis 10. Mai im Urlaub, bitte liefern Sie erst danach.' }],
    ['a question about an absence', { subject: 'Re: Ihre Abwesenheit im Mai', verbatim: 'Sind Sie wieder da?' }],
    [
      'a letter about a newsletter',
      { subject: 'Newsletter abbestellen', verbatim: 'Bitte nehmen Sie mich aus dem Verteiler.' },
    ],
    [
      'a complaint about a returned parcel',
      { subject: 'Paket unzustellbar zurück', verbatim: 'Mein Paket kam als unzustellbar zurück. Warum?' },
    ],
    [
      'a parcel that failed',
      {
        subject: 'Delivery failed',
        verbatim:
          'My parcel could not be delivered, the message says the address does not exist. Write to <me@post.example>.',
      },
    ],
    [
      'a parcel that came back',
      { subject: 'Zustellung nicht möglich', verbatim: 'Das Paket (Nr. 4550 123) kam zurück.' },
    ],
    ['somebody called Postmann', { from: 'postmann@post.example' }],
    [
      'a thank you',
      { subject: 'AW: Vielen Dank für Ihre Anfrage', verbatim: 'Danke, das hat geholfen.', inReplyTo: 'a@b' },
    ],
    [
      'words of a receipt in a complaint',
      { verbatim: 'Ich bekam nur "wir haben Ihre Anfrage erhalten", seitdem nichts.' },
    ],
    [
      'a failed delivery told with the server’s words',
      { subject: 'Delivery failure', verbatim: 'My mail to support@laden.example was not delivered to anybody. Why?' },
    ],
    [
      'a bounce asked about',
      {
        subject: 'Re: Undeliverable: Angebot',
        verbatim: 'Ihre Adresse angebot@laden.example geht nicht: could not be delivered. Was nun?',
      },
    ],
    [
      'a bounce passed on with a question',
      {
        subject: 'Fwd: Undelivered Mail Returned to Sender',
        verbatim: 'Das bekomme ich von Ihrer Adresse zurück, was tun?\n550 5.1.1 <info@laden.example>: user unknown',
      },
    ],
    ['brackets behind a subject', { subject: 'Krug (automatische Füllung)' }],
    ['a read subject in a sentence', { subject: 'Gelesen und nicht verstanden' }],
    ['a spam score below the mark', { headers: { 'X-Spam-Status': 'No, score=1.2', 'X-Spam-Flag': 'NO' } }],
  ])('%s', (_, given) => {
    expect(classOf(given)).toMatchObject({
      class: 'customer',
      reason: 'person',
      isAutoReply: false,
      isBounce: false,
      isBulk: false,
    })
  })
  test('a list that is the shop’s own mailbox leaves its writers customers', () => {
    expect(classOf({ headers: { 'List-Id': '<info.laden.example>', Precedence: 'list' } }).class).toBe('customer')
  })
})

const received = 'Vielen Dank. Wir haben Ihre Anfrage erhalten und melden uns in Kürze.'
const unread = 'Ihre E-Mail wird nicht weitergeleitet.'

describe('what persons write about absence and receipts', () => {
  test.each([
    ['Vacation', 'We are on vacation until Friday, please hold the shipment.'],
    ['Bin im Urlaub', 'Ich bin ab morgen im Urlaub und kann das Paket nicht annehmen. Bitte liefern Sie am 20.8.'],
    ['Abwesend am Liefertag', 'Ich bin am Donnerstag nicht im Haus, in dringenden Fällen bitte mobil anrufen.'],
    ['On holiday next week', 'I am on holiday next week, please deliver my order after the 12th.'],
    ['Absent jeudi', 'Bonjour, je suis absent jeudi. Pouvez-vous livrer vendredi ?'],
    ['Auto: Ersatzteil', 'Ich brauche für mein Auto einen Scheibenwischer.'],
    ['Vacation rental', 'I would like to book the cottage for our vacation.'],
    ['Automatische Antwort von Ihnen', 'Ich habe nur eine automatische Antwort von Ihnen bekommen und sonst nichts.'],
    ['Re: Automatische Antwort: Krug', 'Das hilft mir nicht. Wann kommt mein Krug?'],
    ['AW: Ihre Anfrage ist eingegangen [Ticket#2024080112]', 'Danke, aber eine Antwort habe ich noch immer nicht.'],
    ['Abwesenheitsnotiz nervt', 'Jedes Mal kommt eine Abwesenheitsnotiz, wenn ich Ihnen schreibe.'],
    ['Gelesen: Ihr Buch', 'Ihr Buch habe ich gelesen. Sehr gut, ich möchte noch eines für meine Schwester.'],
    ['Zugestellt: der falsche Krug', 'Sie haben mir den falschen geschickt, ich möchte den richtigen haben.'],
    ['Re: Termin', 'Ich bin ab dem 12. wieder erreichbar. Bitte wenden Sie sich bis dahin an meinen Mann.'],
    ['Umzug', 'Ich arbeite nicht mehr bei der Firma Lang. Bitte ändern Sie die Adresse in meinem Kundenkonto.'],
    ['Vielen Dank für Ihre Nachricht', 'Vielen Dank für Ihre Nachricht. Ich nehme das Angebot an.'],
    ['Out of office', 'Please deliver the parcel on Monday, I am out of office only on Friday.'],
    ['Auto-Reply', 'Your auto-reply says you will respond within a day. Please refund my order.'],
    [
      'Keine Antwort',
      'Auf der Rechnung steht "Bitte antworten Sie nicht auf diese E-Mail". Wie erreiche ich Sie sonst?',
    ],
    ['Wann denn', 'Bei mir steht „Dies ist eine automatische Antwort, wir melden uns“ mit Ticketnummer 55123.'],
    [
      'Nichts',
      'Diese E-Mail wurde automatisch erstellt, Ihre Anfrage ist eingegangen – das kam im Mai, bis heute nichts.',
    ],
    ['Geschlossen', 'Unser Büro ist am Freitag geschlossen. Bitte bringen Sie die Stühle am Donnerstag.'],
  ])('%s stays a customer’s', (subject, verbatim) => {
    expect(classOf({ subject, verbatim }).class).toBe('customer')
    expect(classOf({ subject, verbatim, inReplyTo: 'a@b' }).class).toBe('customer')
  })
})

describe('automatic answers', () => {
  test.each([
    [
      'out-of-office',
      {
        headers: { 'Auto-Submitted': 'auto-replied' },
        subject: 'Abwesenheitsnotiz: Angebot',
        verbatim: 'Ich bin bis zum 10. Mai nicht im Büro.',
      },
    ],
    [
      'out-of-office',
      {
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        subject: 'Automatische Antwort: Angebot',
        verbatim: 'Ich bin ab dem 3. Mai wieder erreichbar.',
        inReplyTo: 'a@b',
      },
    ],
    ['out-of-office', { subject: 'Out of Office: Offer', verbatim: 'I am away.' }],
    ['out-of-office', { headers: { 'X-Autoreply': 'yes' }, verbatim: 'I am out of the office until Monday.' }],
    ['out-of-office', { headers: { 'X-Apple-Action': 'Vacation' }, verbatim: 'I am on vacation.' }],
    ['out-of-office', { subject: 'Re: Offer (Automatic Response)', verbatim: 'Back in May.' }],
    ['out-of-office', { subject: 'Automatikus válasz: Ajánlat', verbatim: 'Szabadságon vagyok.' }],
    ['out-of-office', { subject: '자동 회신: 제안', verbatim: '휴가 중입니다.' }],
    [
      'out-of-office',
      {
        subject: 'Re: Offer',
        verbatim: 'I am currently out of the office until Monday. For urgent matters please contact my colleague.',
      },
    ],
    [
      'receipt',
      {
        headers: { 'Auto-Submitted': 'auto-replied' },
        subject: 'Ihre Anfrage 123',
        verbatim: 'Ihre Anfrage ist bei uns eingegangen und trägt die Vorgangsnummer 123.',
      },
    ],
    [
      'receipt',
      { headers: { Precedence: 'auto_reply' }, verbatim: 'We have received your message. Ticket number 123.' },
    ],
    [
      'receipt',
      {
        subject: 'Eingangsbestätigung',
        verbatim: 'Dies ist eine automatisch generierte Nachricht. Ticket-Nr. 12',
        inReplyTo: 'a@b',
      },
    ],
    ['auto-reply', { headers: { 'X-Autorespond': 'Krug' }, verbatim: 'Danke.' }],
    ['receipt', { subject: 'Ihre Anfrage ist eingegangen [Ticket#2024080112]', verbatim: received }],
    ['receipt', { subject: '[Ticket#2024080112] Ihre Anfrage ist bei uns eingegangen', verbatim: received }],
    [
      'receipt',
      {
        subject: 'Re: Krug [Case: 0012345]',
        verbatim: 'Your request has been received and a ticket was opened. We will respond within 24 hours.',
      },
    ],
    ['out-of-office', { subject: 'Re: Krug', verbatim: `Ich bin vom 3. bis 17. August im Urlaub. ${unread}` }],
    ['out-of-office', { subject: 'AW: Krug', verbatim: `Unser Büro ist wegen Betriebsferien geschlossen. ${unread}` }],
    ['out-of-office', { subject: 'AW: Krug', verbatim: `Ich arbeite nicht mehr bei der Firma Lang. ${unread}` }],
    ['out-of-office', { subject: 'Abwesend: Krug', verbatim: 'Ich bin ab dem 3.5. wieder erreichbar.' }],
    ['out-of-office', { subject: 'Réponse automatique : Cruche', verbatim: 'De retour lundi.' }],
    ['out-of-office', { subject: 'Fuori sede: Brocca', verbatim: 'Torno lunedì.' }],
    [
      'out-of-office',
      { subject: 'Re: Cruche', verbatim: "Je suis en congé. En cas d'urgence, veuillez contacter mon collègue." },
    ],
    ['out-of-office', { subject: 'Abwesend: Re: Krug', verbatim: 'Ab 12.6. bin ich wieder da.' }],
    ['out-of-office', { subject: 'Autoresponder: Krug', verbatim: 'Ich bin am Montag wieder da.' }],
    [
      'out-of-office',
      { subject: 'Out of Office', verbatim: 'I am out of the office. For orders please contact laden@firma.example.' },
    ],
    [
      'out-of-office',
      {
        subject: 'AW: Bestellung',
        verbatim: 'Wir haben bis 6.1. Betriebsferien. Eingehende Bestellungen werden ab dem 7.1. bearbeitet.',
      },
    ],
    [
      'receipt',
      {
        subject: 'Ihr Anliegen',
        verbatim: 'Ihre Mail ist eingegangen. Wir melden uns in Kürze. Bitte antworten Sie nicht auf diese E-Mail.',
      },
    ],
    [
      'receipt',
      {
        subject: 'Danke!',
        verbatim: 'Wir haben Ihre Nachricht erhalten und melden uns umgehend. Ihre Vorgangsnummer lautet 55123.',
      },
    ],
    [
      'receipt',
      { subject: 'Ontvangstbevestiging', verbatim: 'Dit is een automatisch gegenereerd bericht. Uw ticket #55123.' },
    ],
    ['out-of-office', { subject: 'OOF: Offer', verbatim: 'Back in May.' }],
    ['out-of-office', { subject: 'This is an automated response', verbatim: 'Hello.' }],
    ['out-of-office', { subject: 'Out-of-office until May 1', verbatim: 'I am out of the office until May 1.' }],
    ['out-of-office', { subject: 'Out of Office reply', verbatim: 'Kim has the keys.' }],
    ['out-of-office', { subject: 'On vacation until May 1', verbatim: 'For urgent matters, ask kim@muster.example.' }],
    [
      'out-of-office',
      { subject: 'I will be out of office until Monday', verbatim: 'I am on leave and will be back on Monday.' },
    ],
    ['receipt', { headers: { 'Return-Path': '<>' }, subject: 'Thank you for your e-mail', verbatim: 'We will reply.' }],
    ['receipt', { headers: { Precedence: 'bulk' }, subject: 'Vielen Dank für Ihre Nachricht', verbatim: 'Bis bald.' }],
    ['auto-reply', { headers: { 'X-Delivery-Agent': 'TMDA/1.1.12' }, subject: 'Please confirm', verbatim: 'Confirm.' }],
    ['read-receipt', { contentType: 'multipart/report', reportType: 'disposition-notification' }],
    ['out-of-office', { subject: 'Vacation response: Re: Offer', verbatim: 'Kim has the keys.' }],
    ['read-receipt', { subject: 'Gelesen: Angebot', verbatim: 'Ihre Nachricht wurde gelesen.' }],
    ['read-receipt', { subject: 'Accusé de lecture : Offre', verbatim: '' }],
    ['complaint-report', { contentType: 'multipart/report', reportType: 'feedback-report' }],
  ])('%s', (code, given) => {
    const found = classOf(given)
    expect(found).toMatchObject({ class: 'auto', isAutoReply: true })
    expect(found.reason.split(':')[0]).toBe(code)
  })
  test('our own note of absence is automatic before it is ours', () => {
    expect(classOf({ from: 'info@laden.example', headers: { 'Auto-Submitted': 'auto-replied' } }).class).toBe('auto')
  })
})

describe('bounces', () => {
  test.each([
    [
      'bounce-report',
      { reportType: 'delivery-status', contentType: 'multipart/report', from: 'mailer-daemon@mx.example' },
    ],
    ['bounce-header', { headers: { 'X-Failed-Recipients': 'anna@post.example' } }],
    [
      'bounce-daemon',
      {
        from: 'MAILER-DAEMON@mx.example',
        subject: 'Undelivered Mail Returned to Sender',
        text: 'could not be delivered',
      },
    ],
    [
      'bounce-daemon',
      { from: 'postmaster@mx.example', headers: { 'Return-Path': '<>' }, subject: 'Nachricht', text: 'x' },
    ],
    [
      'bounce-wording',
      { from: 'mail@mx.example', headers: { 'Return-Path': '<>' }, subject: 'Unzustellbar: Angebot', text: 'x' },
    ],
    [
      'bounce-wording',
      {
        from: 'mail@mx.example',
        subject: 'Delivery Status Notification (Failure)',
        text: 'Delivery to the following recipient failed permanently: a@b.example 550 5.1.1',
      },
    ],
  ])('%s', (code, given) => {
    const found = classOf(given)
    expect(found).toMatchObject({ class: 'bounce', isBounce: true })
    expect(found.reason.split(':')[0]).toBe(code)
  })
})

test.each([
  [
    'qmail',
    {
      from: 'MAILER-DAEMON@mx.example',
      subject: 'failure notice',
      text: 'Hi. This is the qmail-send program at mx.example.',
    },
  ],
  [
    'Exim',
    { from: 'Mailer-Daemon@mx.example', subject: 'Mail delivery failed: returning message to sender', text: 'x' },
  ],
  [
    'Exchange',
    { from: 'postmaster@firma.example', subject: 'Unzustellbar: Angebot', text: 'Fehler bei der Zustellung' },
  ],
  [
    'Exchange, in a person’s name and German',
    {
      subject: 'Unzustellbar: Angebot',
      text: 'Fehler bei der Nachrichtenzustellung an:\n\nweg@firma.example\n#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##',
    },
  ],
  [
    'Notes',
    {
      from: 'postmaster@firma.example',
      subject: 'DELIVERY FAILURE: User weg not listed in Domino Directory',
      text: 'x',
    },
  ],
  [
    'Notes in a person’s name',
    {
      from: 'notes@firma.example',
      subject: 'DELIVERY FAILURE: User weg (weg@firma.example) not listed in Domino Directory',
      text: 'Your message was not delivered to: weg@firma.example because: User weg not listed in Domino Directory',
    },
  ],
  [
    'a gateway that answers',
    {
      from: 'post_master@sms.example',
      subject: 'Re: Angebot',
      inReplyTo: 'a@b',
      text: 'Error: Invalid user address\n550 - Requested action not taken: no such user here\nRCPT TO: 1@sms.example',
    },
  ],
  ['a delayed mail', { from: 'mailer-daemon@mx.example', subject: 'Delayed Mail (still being retried)', text: 'x' }],
  ['no sender at all', { from: '', name: '', subject: 'Returned mail: see transcript for details', text: 'x' }],
  [
    'Amazon’s notice for programs',
    {
      from: 'no-reply@sns.amazonaws.com',
      subject: 'AWS Notification Message',
      text: '{"notificationType":"Bounce","bounce":{"bounceType":"Permanent"}}',
    },
  ],
  [
    'a mail without any way back that names who did not get it',
    {
      headers: { 'Return-Path': '<>' },
      from: 'no-reply@telefon.example',
      subject: 'Mail Delivery',
      text: 'Your mail could not be delivered to: <anna@post.example>\nAs their mailbox is full.',
    },
  ],
  [
    'a postmaster who names who did not get it, under a subject of its own',
    {
      from: 'postmaster@filter.example',
      subject: 'Nachricht des Servers',
      text: 'Your mail could not be delivered to the following recipients: anna@post.example',
    },
  ],
  [
    'Vines',
    {
      from: 'vines@amt.example',
      subject: 'Undelivered mail: Angebot',
      text: 'These people did not receive this message:\n anna@post.example: not known',
    },
  ],
  [
    'a certified mailbox',
    {
      from: 'posta@certificata.example',
      subject: 'Mancata consegna del messaggio',
      text: 'Impossibile consegnare il messaggio a anna@post.example',
    },
  ],
  ['a French server', { from: 'postmaster@poste.example', subject: 'Échec de remise : Devis', text: 'x' }],
  [
    'a server in Japanese',
    {
      from: 'filter@post.example',
      subject: 'メッセージを配信できません。',
      text: 'Sent >>> RCPT TO:<anna@post.example>\nReceived <<< 550 5.1.1 User unknown',
    },
  ],
])('%s reports a bounce', (_, given) => {
  expect(classOf(given)).toMatchObject({ class: 'bounce', isBounce: true })
})

test('good news of a server is no bounce', () => {
  const given = {
    from: 'postmaster@firma.example',
    reportType: 'delivery-status',
    contentType: 'multipart/report',
    subject: 'Zugestellt: Angebot',
  }
  expect(classOf(given)).toMatchObject({ class: 'auto', isBounce: false })
})

describe('mass mail and notices', () => {
  test.each([
    ['mailing-list', { headers: { 'List-Unsubscribe': '<https://news.example/u>' } }],
    ['mailing-list', { headers: { 'Mailing-List': 'contact hilfe@liste.example; run by ezmlm' } }],
    ['mailing-list', { headers: { 'List-Id': '<news.markt.example>' } }],
    ['bulk-precedence', { headers: { Precedence: 'bulk' } }],
    ['notification', { headers: { 'Auto-Submitted': 'auto-generated' } }],
    ['no-reply-sender', { from: 'noreply@paket.example' }],
    ['no-reply-sender', { from: 'no-reply+12@paket.example' }],
    ['bulk-sender', { headers: { 'Feedback-ID': '1.2:mailchimp' } }],
    ['null-return-path', { headers: { 'Return-Path': '<>' } }],
    ['notification', { headers: { 'X-Loop': 'yes' } }],
    ['notification', { subject: '[AUTO GENERATED] Lagerbestand' }],
    ['notification', { subject: 'Report Domain: laden.example Submitter: mx.example Report-ID: 4711' }],
    ['notification', { subject: '[Preview] DMARC Aggregate Report Domain: {laden.example} Submitter: {mx.example}' }],
    ['no-reply-sender', { from: 'dmarcreport@mx.example' }],
    ['no-reply-sender', { from: 'voicemail@telefon.example' }],
  ])('%s', (code, given) => {
    const found = classOf(given)
    expect(found).toMatchObject({ class: 'bulk', isBulk: true })
    expect(found.reason.split(':')[0]).toBe(code)
  })
})

describe('whose mail', () => {
  test('ours is what our addresses send outside', () => {
    const to = [{ name: '', address: 'petra@post.example' }]
    expect(classOf({ from: 'Info@Laden.example', to })).toMatchObject({
      class: 'own',
      reason: 'own-address: info@laden.example',
    })
    expect(classOf({ from: 'azubi@laden.example', to })).toMatchObject({
      class: 'own',
      reason: 'own-domain: laden.example',
    })
  })
  test('what goes between our addresses is internal', () => {
    expect(classOf({ from: 'azubi@laden.example' })).toMatchObject({
      class: 'internal',
      reason: 'internal: laden.example',
    })
  })
  test('an address at a public provider makes nobody else ours', () => {
    const shop = ownIdentity(['laden@gmx.de'])
    expect(classify(givenMail({ from: 'kunde@gmx.de' }), shop).class).toBe('customer')
  })
  test('the owner’s correction holds for a sender and for a domain', () => {
    const corrections = new Map([
      ['petra@post.example', 'supplier'],
      ['@papier.example', 'supplier'],
    ] as const)
    expect(classify(givenMail({}), own, corrections)).toMatchObject({ class: 'supplier', reason: 'corrected' })
    expect(classify(givenMail({ from: 'verkauf@papier.example' }), own, corrections).class).toBe('supplier')
  })
  test('spam is told by the server or by its folder', () => {
    expect(classOf({ headers: { 'X-Spam-Flag': 'YES' } }).class).toBe('spam')
    expect(classOf({ headers: { 'X-Bogosity': 'Spam, tests=bogofilter' } }).reason).toBe('spam-header: x-bogosity')
    expect(classOf({ headers: { 'X-Forefront-Antispam-Report': 'CIP:1;SFV:SPM;SCL:5' } }).class).toBe('spam')
    expect(classOf({ headers: { 'X-Bogosity': 'Ham, tests=bogofilter', 'X-Spam-Status': 'No' } }).class).toBe(
      'customer',
    )
    expect(classOf({ labels: ['INBOX/Junk'] })).toMatchObject({ class: 'spam', reason: 'spam-folder: INBOX/Junk' })
  })
})

describe('a supplier', () => {
  const seller = 'verkauf@grosshandel.example'
  test.each([
    [
      'Auftragsbestätigung 4711',
      'Guten Tag,\nvielen Dank für Ihre Bestellung vom 3. Mai. Die Krüge gehen am Montag ab.',
    ],
    ['Rechnung 2024-118', 'Sehr geehrte Damen und Herren,\nanbei erhalten Sie unsere Rechnung über 240 Flaschen.'],
    ['Preisliste', 'Guten Tag,\nim Anhang finden Sie unsere aktuelle Preisliste für den Fachhandel.'],
    ['Lieferung', 'Guten Tag, Ihre Bestellung 88 haben wir heute versandt.'],
    ['Your order 12', 'Hello,\nthank you for your order. We ship on Monday.'],
    ['Invoice', 'Dear Sirs,\nplease find attached our invoice for April.'],
  ])('is known by what only a seller writes: %s', (subject, verbatim) => {
    const found = classOf({ from: seller, subject, verbatim })
    expect(found).toMatchObject({ class: 'supplier' })
    expect(found.reason).toMatch(/^supplier-wording: \S/)
  })

  test.each([
    [
      'a firm that complains',
      { verbatim: 'Vielen Dank für Ihre Bestellung, schrieben Sie. Ich habe den Krug nie bekommen.' },
    ],
    ['a firm that cites', { verbatim: 'Guten Tag, "Vielen Dank für Ihre Bestellung" stand auf der Seite. Und nun?' }],
    ['a firm that orders', { verbatim: 'Guten Tag, anbei erhalten Sie unsere Bestellung über zwölf Krüge.' }],
    [
      'a firm that pays',
      { verbatim: 'Guten Tag, Ihre Rechnung 88 haben wir heute bezahlt. Danke für Ihre Lieferung.' },
    ],
    ['an answer', { subject: 'AW: Krüge', verbatim: 'Vielen Dank für Ihre Bestellung.' }],
    ['a person at a public provider', { from: 'petra@gmx.de', verbatim: 'Vielen Dank für Ihre Bestellung.' }],
    ['a forwarded letter', { subject: 'WG: Rechnung', verbatim: 'Anbei erhalten Sie unsere Rechnung.' }],
  ])('is not %s', (_, given) => {
    expect(classOf({ from: seller, ...given }).class).toBe('customer')
  })

  test('is not guessed where the shop’s own addresses are unknown', () => {
    const mail = givenMail({ from: seller, verbatim: 'Vielen Dank für Ihre Bestellung.' })
    expect(classify(mail, ownIdentity([])).class).toBe('customer')
  })
})

describe('contact forms', () => {
  const form = 'Name: Petra Lang\nE-Mail: petra@post.example\nNachricht:\n\nDer Krug ist kaputt.'
  test('have the customer of Reply-To for a writer', () => {
    const found = classOf({
      from: 'noreply@laden.example',
      name: 'Kontaktformular',
      subject: 'Kontaktanfrage',
      text: form,
      verbatim: form,
      replyTo: [{ name: 'Petra Lang', address: 'petra@post.example' }],
    })
    expect(found).toMatchObject({
      class: 'customer',
      reason: 'contact-form: petra@post.example',
      form: { person: { name: 'Petra Lang', address: 'petra@post.example' } },
    })
  })
  test('have the customer of their fields where Reply-To is missing', () => {
    const found = classOf({ from: 'wordpress@laden.example', subject: 'Neue Nachricht', text: form, verbatim: form })
    expect(found.form?.person).toEqual({ name: 'Petra Lang', address: 'petra@post.example' })
  })
  const bare = {
    from: 'wordpress@laden.example',
    name: 'Laden',
    to: [{ name: '', address: 'info@laden.example' }],
    subject: 'Kontakt',
    text: 'Der Krug ist kaputt.',
    verbatim: 'Der Krug ist kaputt.',
    replyTo: [{ name: 'Petra Lang', address: 'petra@post.example' }],
  }
  test('may hand on bare words, with their writer in Reply-To', () => {
    expect(classOf(bare)).toMatchObject({ class: 'customer', reason: 'contact-form: petra@post.example' })
  })
  test.each([
    ['colleagues', { from: 'anna@laden.example', name: 'Anna' }],
    ['the shop about an order', { subject: 'Sie haben eine neue Bestellung' }],
    ['the shop about sums', { verbatim: 'Krug 12 €\nGesamtsumme: 12 €' }],
    ['the shop to a customer', { to: [{ name: '', address: 'otto@post.example' }] }],
  ])('are no letters of %s', (_, change) => {
    expect(classOf({ ...bare, ...change }).form).toBeNull()
  })
  test('are no letters that only name an address', () => {
    expect(classOf({ text: form, verbatim: form }).form).toBeNull()
  })
  test('are no notices of orders', () => {
    const notice = 'Bestellung #4711\nName: Petra Lang\nE-Mail: petra@post.example\nTelefon: 0551 123'
    const found = classOf({
      from: 'wordpress@laden.example',
      subject: '[Laden]: Neue Bestellung #4711',
      text: notice,
      verbatim: notice,
      replyTo: [{ name: 'Petra Lang', address: 'petra@post.example' }],
    })
    expect(found.form).toBeNull()
  })
  test('are no answers of ours that quote one', () => {
    expect(
      classOf({
        from: 'info@laden.example',
        to: [{ name: '', address: 'petra@post.example' }],
        text: form,
        verbatim: 'Danke!',
        inReplyTo: 'a@b',
      }),
    ).toMatchObject({ class: 'own', form: null })
  })
})
