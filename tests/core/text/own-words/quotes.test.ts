import { describe, expect, test } from 'vitest'
import { ownWords } from '../../../../src/core/text/own-words/own-words.ts'
import { foreignHeaders, forwardHeaders, replyHeaders } from './reply-headers.ts'

const answer = 'Der blaue Krug ist gestern zerbrochen angekommen.\nBitte schicken Sie mir einen neuen.'
const earlier = 'Guten Tag,\nvielen Dank für Ihre Bestellung. Der Krug geht morgen auf die Reise.'
const marked = (text: string): string => text.replace(/^/gm, '> ')
const kinds = (text: string): string[] =>
  [...new Set(ownWords(text).hidden.map(({ what }) => what))].filter(what => what !== 'greeting')

describe('an answer above the mail it answers', () => {
  test.each(replyHeaders)('is all that is left of a mail from %s', (_, header) => {
    expect(ownWords(`${answer}\n\n${header}\n\n${earlier}`).verbatim).toBe(answer)
  })
  test.each(replyHeaders)('is all that is left where %s marks the quoted lines', (_, header) => {
    expect(ownWords(`${answer}\n\n${header}\n${marked(earlier)}`).verbatim).toBe(answer)
  })
  test.each(foreignHeaders)('is all that is left where a mail in %s marks the quoted lines', (_, header) => {
    expect(ownWords(`${answer}\n\n${header}\n${marked(earlier)}`).verbatim).toBe(answer)
    expect(ownWords(`${answer}\n\n${header}\n${earlier}`).verbatim).toContain(earlier)
  })
  test.each(forwardHeaders)('is all that is left of a mail forwarded by %s', (_, header) => {
    const text = `${answer}\n\n${header}\n\n${earlier}`
    expect(ownWords(text).verbatim).toBe(answer)
    expect(kinds(text)).toContain('forward')
  })
})

describe('an answer below or between the lines it answers', () => {
  test.each(replyHeaders.filter(([, header]) => !header.includes('\n') && !header.startsWith('#')))(
    'stays below a quote from %s',
    (_, header) => {
      expect(ownWords(`${header}\n${marked(earlier)}\n\n${answer}`).verbatim).toBe(answer)
    },
  )
  test('stays between the quoted lines', () => {
    const text = `Am 05.03.24 um 14:02 schrieb Petra Lang:\n> Welche Farbe?\n\nBlau, bitte.\n\n> Und wie groß?\n\nDie kleine Größe.`
    expect(ownWords(text).verbatim).toBe('Blau, bitte.\n\nDie kleine Größe.')
  })
  test('takes the rest of a quoted line that a program broke for a quote', () => {
    const text = `Ja, gern.\n\nAm 05.03.24 um 14:02 schrieb Petra Lang:\n> Wollen Sie den Krug lieber in Blau oder in dem Grün haben, das wir seit\nMai führen?\n> Gruß, Petra`
    expect(ownWords(text).verbatim).toBe('Ja, gern.')
  })
})

describe('quotes without a date or a mark', () => {
  test.each([
    ['a name alone above marked lines', 'Petra Lang schrieb:\n> Passt Freitag?\n\nJa.'],
    [
      'GroupWise, which marks only its header',
      'Ja.\n\n>>> Petra Lang <petra@post.example> 05.03.2024 14:02 >>>\nPasst Freitag?\n\nGruß',
    ],
    [
      'an address that a program put on a line of its own',
      'Ja.\n\nAm 05.03.24 um 14:02 schrieb Petra Lang:\n> Siehe\n(https://shop.example/krug) >\n> Gruß',
    ],
    ['lines in two places', '> Farbe?\n\nJa.\n\n> Größe?'],
    ['a date and an address alone', 'Ja.\n2011/4/7 Petra Lang <petra@post.example>\n\n>  Passt Freitag?'],
    ['a sender alone under a rule', 'Ja.\n\n_____________\nVon: petra@post.example\n\n> Passt Freitag?'],
    ['a sender with a name alone', 'Ja.\n\nVon: Petra Lang <petra@post.example>\n\nPasst Freitag?'],
    ['a date with zone and a name', 'Ja.\n\n2024-03-05 14:02 GMT+01:00 Petra Lang\n\n> Passt Freitag?'],
    ['the reader addressed as you', 'At 3/5/2024 02:02 PM, you wrote:\n> Passt Freitag?\n\nJa.'],
    ['the reader addressed as Sie', 'Am 05.03.2024 14:02 schrieben Sie:\n> Passt Freitag?\n\nJa.'],
    ['a date and the reader, without marks', 'Ja.\n\nOn Mar 5, 2024 you wrote:\n\nPasst Freitag?'],
    ['a day without a year', 'Ja.\n\nAm 5. März schrieb Petra:\n> Passt Freitag?'],
    ['a news reader', 'In message <4711@post.example>, Petra Lang writes:\n> Passt Freitag?\n\nJa.'],
    ['an address in brackets', 'Petra Lang (petra@post.example) wrote:\n> Passt Freitag?\n\nJa.'],
    ['an address and no date', 'Ja.\n\nOn petra@post.example wrote:\n\nPasst Freitag?'],
    [
      'a sender who has an I in the name',
      'Ja.\n\nOn Tue, Mar 5, 2024 at 2:02 PM, Petra I. Lang <ich@post.example> wrote:\n\nFriday?',
    ],
    [
      'a shop that is no name of a person',
      'Ja.\n\nBlumen-Lang.de asiakaspalvelu kirjoitti 05.03.2024 kello 14:02:\n\nPerjantai?',
    ],
    [
      'header lines with wide colons and a clock',
      'Ja.\n\n差出人： 店 <petra@post.example>\n送信日時： 2024年3月5日 14:02\n宛先： 山田\n件名： Re: 壺\n\n金曜日？',
    ],
    [
      'an address broken before its sign',
      'Ja. On Mar 5, 2024, at 2:02 PM, Petra <\n0123456789abcdef0123456789abcdef\n@post.example>wrote:\n\n> Friday?',
    ],
    ['a sender alone', 'Ja.\n\nFrom: petra@post.example\n\nPasst Freitag?'],
    [
      'a line behind the last word',
      'Ja. Am 05.03.24 um 14:02 schrieb Petra Lang <petra@post.example>:\n> Passt Freitag?',
    ],
    ['dashes behind the last word', 'Ja. --- On Tue, Mar 5, 2024 at 2:02 PM, petra@post.example wrote:\n> Friday?'],
    [
      'an address broken in its brackets',
      'Ja.\n\nAm 05.03.24 um 14:02 schrieb Petra Lang:\n> Siehe (https://shop.example/krug\n_nummer=3)\n> Gruß',
    ],
    [
      'quoted lines that a phone broke',
      'Ja.\n\nAm 05.03.24 um 14:02 schrieb Petra Lang:\n> Wir haben den Krug in Blau, in Grün und seit dem Mai auch in einem\nwarmen Braun, das gut zu Ihren Tassen passen würde.\n> Gruß, Petra',
    ],
  ])('%s', (_, text) => {
    expect(ownWords(text).verbatim).toBe('Ja.')
  })
})

describe('the writer’s own colons and signs', () => {
  test.each([
    ['a list after a colon', 'Mir fehlt Folgendes:\n- der Deckel\n- zwei Tassen\nBitte um Nachricht.'],
    ['a date and a colon', 'Am 3. Mai habe ich bestellt: zwei Krüge, eine Kanne.\nNichts davon ist da.'],
    [
      'somebody who wrote',
      'Am 05.12.2023 um 14:30 schrieb mir Ihr Kollege:\nDie Lieferung sei unterwegs.\nSie kam nie an.',
    ],
    [
      'somebody who wrote, with a name for a part',
      'Hallo,\n\nIhr Mitarbeiter schrieb am 05.12.2023 um 14:30:\n\nDie Ware ist da.\n\nDas stimmt nicht.',
    ],
    [
      'somebody of the shop who wrote',
      'Hallo,\n\nam 05.12.2023 um 14:30 schrieb Ihre Kollegin:\n\nDie Ware ist da.\n\nDas stimmt nicht.',
    ],
    ['what the writer wrote', 'Am 05.12.2023 um 14:30 Uhr habe ich Ihnen geschrieben:\nIch tausche um.\n\nUnd nun?'],
    [
      'facts of a form',
      'Guten Tag,\n\nhier die Angaben:\n\nVon: Göttingen\nAn: Kassel\nDatum: 15.04.2024\nBetreff: Umzug\n\nBitte um ein Angebot.',
    ],
    [
      'facts of a form with a clock and no sender',
      'Hallo,\n\nDatum: 12.04.2024 14:00\nAn: Frau Klein\nBetreff: Rückgabe\n\nDer Krug ist falsch.',
    ],
    ['a day that looks like a clock', 'Frau Klein schrieb mir am 12.03.2024:\n\nWir tauschen um.\n\nEs kam nichts.'],
    [
      'an order with an address',
      'Am 12.03.2024 um 14:02 mit petra@post.example bestellt:\n\n2 Krüge\n\nWas ist lieferbar?',
    ],
    ['a link that ends in the next line', 'Der Krug <https://shop.example/krug\n> ist der falsche.'],
    ['something that wrote', 'Ihre Webseite schrieb:\nDie Bestellung ist eingegangen.\nDas stimmt nicht.'],
    ['what somebody wrote on a day', 'Hallo,\n\nAm 5. März schrieb Ihre Firma:\n\nDie Ware ist da.\n\nSie kam nie.'],
    ['what the reader wrote', 'Am 15.10.2023 um 12:10 schrieben Sie:\nDie Ware ist unterwegs.\n\nBis heute nichts.'],
    [
      'somebody with an address',
      'Hallo,\n\nHerr Kurz (kurz@shop.example) schrieb:\n\nWir tauschen um.\n\nEs kam nichts.',
    ],
    ['a shop that answered', 'Hallo,\n\nIhre Firma <laden@shop.example> antwortete mir:\n\nWir tauschen um.'],
    ['an address', 'Meine neue Anschrift:\nAn: Petra Lang\nOrt: Göttingen\nBitte ändern.'],
    ['a sum that is greater', 'Die Reparatur kostet\n> 100 Euro\nund das ist mir zu viel.'],
    ['a path in a menu', 'Ich habe\n> Konto > Bestellungen\nangeklickt, da steht nichts.'],
    ['an arrow', 'Krug -> Tasse\nbitte umtauschen.'],
    ['From at the start of a line', 'From here on I will buy elsewhere.\nTo be clear: the jug was broken.'],
    [
      'a story with a time and an address',
      'Gestern rief ich an. Am 5.3.2024 um 14:02 Uhr schrieb ich dann an laden@shop.example:\n\nWo bleibt der Krug?\n\nBis heute nichts.',
    ],
    ['quotation marks', 'In Ihrer Antwort stand: "Das ist leider nicht möglich."\nWarum nicht?'],
    [
      'two rules',
      'Erstens:\n-----\nDer Krug ist kaputt, und ich möchte, dass Sie ihn ersetzen, wie Sie es zugesagt haben.\n-----\nZweitens: die Rechnung fehlt, und die brauche ich für die Steuer bis zum Ende des Monats.',
    ],
  ])('stay: %s', (_, text) => {
    expect(ownWords(text).verbatim).toBe(text)
  })
  test('an answer keeps its place when the line behind it is hidden', () => {
    const text = 'Passt gut, danke. On Tue, Mar 5, 2024 at 2:02 PM, petra@post.example wrote:\n> Friday?'
    expect(ownWords(text).hidden).toEqual([{ what: 'quote', span: [18, text.length] }])
  })
  test('a block quote of HTML is a quote where nothing is known of the mail', () => {
    expect(ownWords('Ja.\n\n> Freitag?', { isMarkup: true }).verbatim).toBe('Ja.')
    expect(ownWords('Ja.\n\n> Freitag?').verbatim).toBe('Ja.\n\n> Freitag?')
  })
  test('are no quote in a mail that answers nothing', () => {
    const text = 'Das fehlt:\n> Deckel\n> Tasse\n> Kanne'
    expect(ownWords(text, { isReply: false }).verbatim).toBe(text)
    expect(ownWords(text, { isReply: true }).verbatim).toBe('Das fehlt:')
  })
})
