import { describe, expect, test } from 'vitest'
import { ownWords } from '../../../../src/core/text/own-words/own-words.ts'

const letter =
  'Guten Tag,\n\nder Krug ist gestern zerbrochen angekommen. Bitte schicken Sie mir einen neuen.\n\nViele Grüße\nPetra Lang'
const english = 'Hello,\n\nthe jug arrived broken yesterday. Please send me a new one.\n\nKind regards\nAnna Field'
const whats = (text: string): string[] =>
  ownWords(text)
    .hidden.map(({ what }) => what)
    .filter(what => what !== 'greeting')

describe('a signature is hidden, the letter above it stays', () => {
  test.each([
    ['after the delimiter of RFC 3676', '-- \nPetra Lang\nHofweg 3\n37073 Göttingen'],
    ['after two dashes', '--\nPetra Lang · Hofweg 3 · 37073 Göttingen'],
    ['after a long dash', '—\nPetra Lang\nTel. 0551 123456'],
    ['after a delimiter nobody decoded', '--=20\nPetra Lang\nTel. 0551 123456'],
    ['after underscores', '____\nPetra Lang\nTel. 0551 123456'],
    ['after a rule, with a telephone', '________________________\nLang Keramik GmbH\nTelefon +49 551 123456'],
    [
      'without a delimiter',
      'Petra Lang\nLang Keramik GmbH\nHofweg 3\n37073 Göttingen\nTel.: 0551 123456\nwww.lang-keramik.example',
    ],
    [
      'with the law of the firm',
      'Petra Lang\nLang Keramik GmbH\nGeschäftsführerin: Petra Lang\nAmtsgericht Göttingen, HRB 1234\nUSt-IdNr. DE123456789',
    ],
    ['in one line', 'Petra Lang | Lang Keramik GmbH | Tel. 0551 123456'],
    ['of a delimiter alone', '-- '],
    ['after a rule under the formula', '_______________________\nPetra Lang\nLeitung Einkauf'],
    [
      'with all that a firm puts below its card',
      '___________________\nPetra Lang\nDurchwahl: 0551 123456\n______________________________\n\nAnfragen zu unseren Öfen beantwortet nur die Werkstatt, andere Postfächer werden von ihr nicht gelesen.',
    ],
    ['with blank lines between', 'Leitung Einkauf\n\n**Lang Keramik**\n\n0551123456'],
  ])('%s', (_, signature) => {
    expect(ownWords(`${letter}\n\n${signature}`).verbatim).toBe(letter)
    expect(whats(`${letter}\n\n${signature}`)).toEqual(['signature'])
  })
  test('but not a postscript below it', () => {
    const text = 'Der Krug kam kaputt an.\n\n-- \nPetra Lang\n\nPS: Die Tasse auch, bitte ersetzen.'
    expect(ownWords(text).verbatim).toBe('Der Krug kam kaputt an.\n\nPS: Die Tasse auch, bitte ersetzen.')
  })
  test('when the name above it is bold', () => {
    const words = ownWords('Bitte melden.\n\n Parhain terveisin, \n\n *Petra Lang* \n\n Johtaja \n\nTel. 0551 123456')
    expect(words.verbatim).toBe('Bitte melden.\n\n Parhain terveisin, \n\n *Petra Lang*')
  })
  test('when it hangs on the name under the formula', () => {
    const words = ownWords(
      'Bitte melden.\n\nMit freundlichen Grüßen\nPetra Lang\nLang Keramik GmbH\nTel. 0551 123456\nwww.lang-keramik.example',
    )
    expect(words.verbatim).toBe('Bitte melden.\n\nMit freundlichen Grüßen\nPetra Lang')
  })
  test('when a dash stands before the name', () => {
    expect(ownWords('Wo bleibt der Krug?\n\n-Petra').verbatim).toBe('Wo bleibt der Krug?')
    expect(ownWords('Wo bleibt der Krug?\n-petra').verbatim).toBe('Wo bleibt der Krug?')
  })
  test('above a quote', () => {
    expect(
      ownWords(`Ja, gern.\n\n-- \nPetra Lang\n\nAm 05.03.24 um 14:02 schrieb Bernd:\n> Passt Freitag?`).verbatim,
    ).toBe('Ja, gern.')
  })
})

describe('what programs add is hidden', () => {
  test.each([
    'Von meinem iPhone gesendet',
    'Gesendet von meinem iPad',
    'Gesendet von Mail für Windows',
    'Gesendet mit der GMX Mail App',
    'Gesendet mit der WEB.DE Mail App',
    'Von Yahoo Mail auf Android gesendet',
    'Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.',
    'Gesendet von Outlook für Android',
    'Gesendet von meinem Galaxy',
    'Outlook für iOS beziehen',
    'Hol dir Outlook für iOS<https://link.example/c>',
    'Holen Sie sich Outlook für iOS<https://link.example/a>',
    'Von meinem Samsung Galaxy Smartphone gesendet.',
    'Sent from my iPhone',
    'Sent from my cell, please excuse any typos.',
    'Sent wirelessly from my phone on the Hills network.\nEnvoyé sans fil par mon téléphone sur le réseau Collines.',
    'From my iPhone 6',
    'Sent from Mailbox',
    'Sent using Zoho Mail',
    'Mit freundlicher Unterstützung meines iPhones',
    'Envoyé depuis l’application Mail Orange',
    'Sent from my Verizon Wireless 4G LTE smartphone',
    'Get Outlook for Android<https://link.example/b>',
    'Sent from Yahoo Mail on Android',
    'Sent from Outlook',
    'Sent via Superhuman ( https://app.example/?vip=a@post.example )',
    'Sent with [Proton Mail](https://app.example/) secure email.',
    'Secured with Tuta Mail',
    'Gesendet von eM Client für Windows',
    '来自我的华为手机',
    'Petra from mobile',
    'أُرسلت من الـ iPhone',
    'Sent from Mail for Windows 10',
    'Sent via the Samsung Galaxy S9, an AT&T 5G smartphone',
    'Envoyé de mon iPhone',
    'Envoyé depuis mon mobile',
    'Inviato da iPhone',
    'Enviado desde mi iPhone',
    'Enviado do meu iPhone',
    'Verstuurd vanaf mijn iPhone',
    'Wysłane z iPhone’a',
    'Skickat från min iPhone',
    'Sendt fra min iPhone',
    'Lähetetty iPhonesta',
    'Odesláno z iPhonu',
    'iPhone’umdan gönderildi',
    'Отправлено с iPhone',
    'iPhoneから送信',
    '发自我的iPhone',
  ])('%s', footer => {
    expect(ownWords(`${letter}\n\n${footer}`).verbatim).toBe(letter)
    expect(whats(`${letter}\n\n${footer}`)).toEqual(['footer'])
  })
  test('a virus scanner', () => {
    expect(
      ownWords(
        `${letter}\n\n-- \nDiese E-Mail wurde von Avast Antivirus-Software auf Viren geprüft.\nwww.avast.example`,
      ).verbatim,
    ).toBe(letter)
    expect(whats(`${english}\n\nThis email has been checked for viruses by Avast antivirus software.`)).toEqual([
      'footer',
    ])
  })
  test('a gateway’s warning above the letter', () => {
    const banner = 'ACHTUNG: Diese E-Mail stammt von außerhalb der Organisation. Klicken Sie nicht auf Links.'
    expect(ownWords(`${banner}\n\n${letter}`).verbatim).toBe(letter)
    expect(whats(`${banner}\n\n${letter}`)).toEqual(['disclaimer'])
  })
  test.each([
    '_______________________________________________\nkeramik mailing list\nkeramik@listen.example\nhttps://listen.example/keramik',
    '-- \nYou received this message because you are subscribed to the Google Groups "Keramik" group.\nTo unsubscribe from this group, send an email to keramik+unsubscribe@listen.example.',
    '---\nReply to this email directly or view it on GitHub:\nhttps://code.example/1',
    'Sie erhalten diese E-Mail, weil Sie unseren Newsletter bestellt haben. Abmelden: https://shop.example/ab',
  ])('a list’s footer: %s', footer => {
    expect(ownWords(`${english}\n\n${footer}`).verbatim).toBe(english)
    expect(whats(`${english}\n\n${footer}`)).toEqual(['footer'])
  })
  test('but a newsletter’s own closing sentence is its own', () => {
    const news =
      'Kartons sind billig.\n\nSie erhalten diese E-Mail, weil Sie angemeldet sind. Abmelden: https://papier.example/ab'
    expect(ownWords(news, { isMassMail: true }).verbatim).toBe(news)
  })
  test.each([
    'Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Adressat sind, informieren Sie bitte den Absender und vernichten Sie diese Nachricht.',
    'This e-mail and any attachments are confidential and intended solely for the addressee. If you have received it in error, please delete it.',
    'CONFIDENTIALITY NOTICE: The contents of this message are intended solely for the addressee.',
    'Ce message est confidentiel et réservé à son destinataire. Si vous l’avez reçu par erreur, merci de le détruire.',
    'Bitte denken Sie an die Umwelt, bevor Sie diese E-Mail drucken.',
  ])('a disclaimer: %s', disclaimer => {
    expect(ownWords(`${english}\n\n${disclaimer}`).verbatim).toBe(english)
    expect(whats(`${english}\n\n${disclaimer}`)).toEqual(['disclaimer'])
  })
  test('a disclaimer of several paragraphs, with its heading', () => {
    const law =
      'Disclaimer\n\nThe information in this communication is confidential and intended solely for the recipient. Any disclosure is prohibited.\n\nThis e-mail was archived by Papier Ltd, who provide safe archives.'
    expect(ownWords(`${english}\n\n${law}`).verbatim).toBe(english)
    expect(whats(`${english}\n\n${law}`)).toEqual(['disclaimer'])
  })
})

describe('what only looks like an ending stays', () => {
  test.each([
    ['a sentence with a device', 'Der Krug kam kaputt an.\n\nGesendet habe ich die Fotos gestern von meinem iPhone.'],
    [
      'data that the shop asked for',
      'Ich bitte um Rückgabe.\n\nName: Petra Lang\nE-Mail: petra@post.example\nTelefon: 0551 123456\nBestellnummer: 4711',
    ],
    ['what stands between stars', 'Wichtig\n***\nBitte nicht liefern.'],
    ['signs in a program’s text', 'Mein Skript:\n\n```\n# Krug\n####\nzeige Krug\n```\n\nDas ist alles.'],
    [
      'a sentence that begins like a footer',
      'Der Krug ist da.\n\nSent from my desk, this is much easier than from my mobile phone.',
    ],
    [
      'a sentence about a phone',
      'Ich habe es von meinem Handy aus versucht.\n\nGesendet wurde es nie, jedenfalls zeigt das Telefon nichts an.',
    ],
    ['dashes in a line', 'Hier ist die Lösung -- das ist keine Unterschrift.\n\nBis dann'],
    ['a list with dashes', 'Mir fehlen:\n\n- Deckel\n- Tasse'],
    ['a list under a line of dashes', 'Mir fehlt:\n\n----\n\n1. Deckel\n2. Tasse'],
    ['a sentence under a line of dashes', 'Der Krug fehlt.\n\n----\nBitte bis Freitag liefern, sonst storniere ich.'],
    [
      'a table with its head underlined',
      'Diese Teile fehlen:\n\nArtikel Farbe Seite\n-----------------------\nKrug blau www.krug.example\nTasse grün www.tasse.example\n\nBitte nachliefern.\n\nViele Grüße\nPetra Lang',
    ],
    [
      'a letter that goes on below a rule',
      'Zur Bestellung 4711:\n\n------------------\n\nDer Krug von https://shop.example/krug kam kaputt an.\n\nViele Grüße\nPetra Lang',
    ],
    [
      'a complaint below a rule, with an address in it',
      'Zur Bestellung 4711.\n\n------------------\nIch habe schon dreimal geschrieben!\nAn service@shop.example kam nie eine Antwort zurück.',
    ],
    [
      'an address without a colon before it',
      'Hallo,\n\nmeine neue Anschrift lautet\n\nPetra Lang\nHofweg 3\n37073 Göttingen',
    ],
    [
      'a link that somebody complains of',
      'Ihr Newsletter kommt immer noch.\nAbmelden: https://shop.example/ab\nBitte erledigen Sie das.',
    ],
    ['what stands between two rows of stars', 'Hallo\n\n***\nBitte nicht vor 10 Uhr!\n***\n\nDanke'],
    [
      'a matter told in confidence',
      'Hallo,\n\nvertraulich: Ich bin krank und bitte um Kulanz. Diese Nachricht ist nur für den Empfänger bestimmt, bitte löschen Sie sie danach.',
    ],
    ['a last word in small letters', 'Ich suche noch\n-deckel'],
    ['somebody who sent it', 'Der Krug ist da.\n\nGesendet von Petra Lang'],
    [
      'three short paragraphs that speak of confidence',
      'Ich behandle das vertraulich.\n\nBitte löschen Sie meine Nachricht nicht, der Empfänger der Lieferung ist mein Vater.\n\nEr wohnt in Kassel.',
    ],
    [
      'an address that was asked for',
      'Bitte schicken Sie den Krug an:\n\nPetra Lang\nHofweg 3\n37073 Göttingen\nTel. 0551 123456',
    ],
    [
      'a postscript after the name',
      'Bitte um Nachricht.\n\nViele Grüße\nPetra Lang\n\nPS: Die Rechnung fehlt auch noch.',
    ],
    [
      'a long text after a rule',
      `Erster Teil.\n\n---\n\n${'Ein Satz mit recht vielen Worten, der weit über siebzig Zeichen lang ist, steht hier.\n'.repeat(12)}Ende.`,
    ],
    [
      'a complaint about a newsletter',
      'Sie schicken mir immer Werbung.\nUnsubscribe links were broken. We tried three times.\nWas soll das?',
    ],
    [
      'a person who speaks of confidence',
      'Bitte behandeln Sie meine Nachricht vertraulich, ich will keinen Ärger mit dem Empfänger der Lieferung haben, das wäre mir sehr unangenehm.',
    ],
  ])('%s', (_, text) => {
    expect(ownWords(text).verbatim).toBe(text)
  })
})

describe('salutation and formula', () => {
  const greetings = (text: string): string[] =>
    ownWords(text)
      .hidden.filter(({ what }) => what === 'greeting')
      .map(({ span }) => text.slice(...span))
  test('are marked, and stay among the own words', () => {
    expect(greetings(letter)).toEqual(['Guten Tag,', 'Viele Grüße\nPetra Lang'])
    expect(greetings(english)).toEqual(['Hello,', 'Kind regards\nAnna Field'])
    expect(ownWords(letter).verbatim).toBe(letter)
  })
  test.each([
    'Sehr geehrte Damen und Herren,',
    'Sehr geehrter Herr Dr. Klein,',
    'Liebe Frau Lang!',
    'Moin,',
    'Hallo liebes Team,',
    'Dear Ms Field,',
    'Bonjour,',
    'Grüß Gott',
  ])('%s', salutation => {
    expect(greetings(`${salutation}\n\nwo bleibt der Krug?`)).toEqual([salutation])
  })
  test.each([
    'Hallo, der Krug ist kaputt!',
    'Sehr geehrte Frau Lang, als Inhaberin sollten Sie das wissen:',
    'Liebe Grüße aus dem Urlaub haben Sie mir keine geschickt',
    'Danke, das war alles sehr gut verpackt.',
    'Hallo?',
  ])('but not with something to say: %s', sentence => {
    expect(greetings(sentence)).toEqual([])
  })
})
