import { array, assert, constantFrom, oneof, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { htmlToText } from '../../../../src/core/text/own-words/html-to-text.ts'
import { ownWords } from '../../../../src/core/text/own-words/own-words.ts'

const textOf = (html: string): string => htmlToText(html).text
const own = (html: string): string => {
  const { text, known } = htmlToText(html)
  return ownWords(text, { known }).verbatim
}

describe('HTML becomes text', () => {
  test.each([
    ['paragraphs stand apart', '<p>Eins</p><p>Zwei</p>', 'Eins\n\nZwei'],
    ['lines of a mail program stay lines', '<div>Eins</div><div><br></div><div>Zwei</div>', 'Eins\n\nZwei'],
    ['Outlook’s paragraphs are lines', '<p class="MsoNormal">Eins</p><p class="MsoNormal">Zwei</p>', 'Eins\nZwei'],
    ['breaks', 'Eins<br>Zwei<br/>Drei', 'Eins\nZwei\nDrei'],
    ['blanks collapse', '<p>Ein \n  Krug,\tblau</p>', 'Ein Krug, blau'],
    ['a blank between elements stays', '<b>Ein</b> <i>Krug</i>', 'Ein Krug'],
    ['no blank appears inside a word', 'Kr<b>u</b>g', 'Krug'],
    ['lists', '<ul><li>Krug</li><li>Tasse</li></ul>', '- Krug\n- Tasse'],
    ['numbered lists', '<ol start="3"><li>Krug<li>Tasse</ol>', '3. Krug\n4. Tasse'],
    [
      'tables have tabs',
      '<table><tr><td>Krug</td><td>12 €</td></tr><tr><td>Tasse<td>5 €</table>',
      'Krug\t12 €\nTasse\t5 €',
    ],
    ['link text, not the address', '<a href="https://shop.example/x">Zum Krug</a>', 'Zum Krug'],
    [
      'block quotes',
      '<p>Ja.</p><blockquote type="cite"><p>Passt es?</p><p>Gruß</p></blockquote>',
      'Ja.\n\n> Passt es?\n\n> Gruß',
    ],
    [
      'characters by name and number',
      '&Auml;rger &amp; &#8364;&#x20AC; &uuml;ber &#150; &unknown;',
      'Ärger & €€ über – &unknown;',
    ],
    ['old pages without semicolon', 'M&uumlller &ampf', 'Müller &f'],
    ['names beyond HTML 4', '&ccaron;&Abreve;&zhcy; &heartsuit; &frac13;', 'čĂж ♥ ⅓'],
    ['parts of an address are no names', 'x.example/?id=1&lang=de&num=2', 'x.example/?id=1&lang=de&num=2'],
    ['a euro without semicolon', '5 &euro', '5 €'],
    ['no script, style or title', '<title>T</title><style>p{}</style><script>if(a<b){}</script><p>Krug</p>', 'Krug'],
    ['no preheader', '<div style="display:none;max-height:0">Jetzt zugreifen</div><p>Krug</p>', 'Krug'],
    ['no text of size zero', '<span style="font-size:0px">versteckt</span>Krug', 'Krug'],
    ['no comment', '<!-- <p>alt</p> -->Krug<!--[if mso]>Outlook<![endif]-->', 'Krug'],
    ['a sign that opens no tag', '3 < 5 und a<b', '3 < 5 und a'],
    ['preformatted text', '<pre>a  b\n c</pre>', 'a  b\n c'],
    ['a face', 'Danke <img alt="😀" src="cid:1"><img alt="Logo der Firma" src="x">', 'Danke 😀'],
    ['a tag that never ends', '<p>Krug</p><div class="', 'Krug'],
    ['tags never closed', '<div><b>Krug<div>Tasse', 'Krug\nTasse'],
  ])('%s', (_, html, text) => {
    expect(textOf(html)).toBe(text)
  })
})

describe('quotes known by their markup', () => {
  const quoted = 'Passt Ihnen Freitag?<br>Petra'
  test.each([
    [
      'Gmail',
      `<div dir="ltr">Ja, gern.</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">Petra so:<br></div><blockquote class="gmail_quote">${quoted}</blockquote></div>`,
    ],
    ['Spark', `<div name="messageBodySection">Ja, gern.</div><div name="messageReplySection">${quoted}</div>`],
    ['Gmail without a block quote', `Ja, gern.<div class="gmail_quote">${quoted}</div>`],
    [
      'Apple Mail',
      `<body>Ja, gern.<div><br><blockquote type="cite"><div>Petra so:</div><div>${quoted}</div></blockquote></div></body>`,
    ],
    [
      'Thunderbird',
      `<p>Ja, gern.</p><div class="moz-cite-prefix">Petra so:<br></div><blockquote type="cite" cite="mid:1">${quoted}</blockquote>`,
    ],
    [
      'Outlook on the web',
      `<div>Ja, gern.</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>Petra</b></div><div>${quoted}</div>`,
    ],
    ['Outlook on the web, passed on', `<div>Ja, gern.</div><div id="x_divRplyFwdMsg">Petra</div><div>${quoted}</div>`],
    ['Outlook 2003', `<div>Ja, gern.</div><div class="OutlookMessageHeader">Petra</div><div>${quoted}</div>`],
    [
      'Outlook',
      `<p class=MsoNormal>Ja, gern.</p><div style="border-top:solid #E1E1E1 1.0pt"><p class=MsoNormal><b>Von:</b> Petra &lt;p@post.example&gt;<br><b>Gesendet:</b> Montag<br><b>An:</b> Bernd<br><b>Betreff:</b> Krug</p></div><p>${quoted}</p>`,
    ],
    [
      'Outlook, of whose header only the sender is left',
      `<p class=MsoNormal>Ja, gern.</p><div style="border:none;border-top: solid #B5C4DF 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p><b>Von:</b> Petra</p></div><p>${quoted}</p>`,
    ],
    ['Yahoo', `<div>Ja, gern.</div><div id="ydp1yahoo_quoted_1" class="yahoo_quoted">${quoted}</div>`],
    ['Yahoo, with its mark before the class', `<div>Ja, gern.</div><div class="ydp9b1yahoo_quoted">${quoted}</div>`],
    ['Outlook on a phone', `<div>Ja, gern.</div><div class="ms-outlook-mobile-reference-message">${quoted}</div>`],
    ['Freebird', `<div>Ja, gern.</div><div class="freebirdsmail">${quoted}</div>`],
    [
      'Outlook on the web, with its line outside',
      `<div>Ja, gern.</div><hr><div id="divRplyFwdMsg"><b>Petra</b></div><div>${quoted}</div>`,
    ],
    ['Proton', `<div>Ja, gern.</div><div class="protonmail_quote">${quoted}</div>`],
    [
      'web.de',
      `<div>Ja, gern.</div><div name="quote" style="border-left:2px solid #C3D9E5"><div>Petra</div><div name="quoted-content">${quoted}</div></div>`,
    ],
    ['Zimbra', `<div>Ja, gern.</div><hr id="zwchr" data-marker="__DIVIDER__"><div>${quoted}</div>`],
    ['Hotmail', `<div>Ja, gern.</div><hr id="stopSpelling">${quoted}`],
    ['a left border', `<div>Ja, gern.</div><blockquote style="border-left: 2px solid #000">${quoted}</blockquote>`],
    [
      'an attribution and a bare block quote',
      `<div>Ja, gern.</div><div>Am 05.03.24 um 14:02 schrieb Petra:</div><blockquote>${quoted}</blockquote>`,
    ],
  ])('%s', (_, html) => {
    expect(own(html)).toBe('Ja, gern.')
  })
  test('an answer between Gmail’s quotes stays', () => {
    const html =
      '<div class="gmail_quote"><div class="gmail_attr">Petra so:</div><blockquote class="gmail_quote">Farbe?</blockquote><div>Blau.</div><blockquote class="gmail_quote">Größe?</blockquote><div>Klein.</div></div>'
    expect(own(html)).toBe('Blau.\n\nKlein.')
  })
  test('a bare block quote inside Gmail’s quote is quoted as well', () => {
    expect(own('<div>Ja.</div><div class="gmail_quote"><div>Petra</div><blockquote>Farbe?</blockquote></div>')).toBe(
      'Ja.',
    )
  })
  test('a mark around the whole mail tells nothing', () => {
    expect(own('<span id="OLK_SRC_BODY_SECTION"><div>Ja.</div></span>')).toBe('Ja.')
  })
  test('a rule above a program’s line goes with it', () => {
    expect(own('<div>Ja.</div><hr><div>-----Original Message-----<br>Farbe?</div>')).toBe('Ja.')
  })
  test('indentation is no quote', () => {
    expect(
      own(
        '<p>So:</p><blockquote style="margin:0 0 0 40px;border:none;padding:0px"><div>Der Krug ist kaputt.</div></blockquote>',
      ),
    ).toBe('So:\nDer Krug ist kaputt.')
  })
  test('a button is read, but is no word of the writer', () => {
    const html =
      '<p>Kartons sind billig.</p><span class="btn"><a href="https://papier.example">Jetzt ansehen</a></span>'
    expect(textOf(html)).toContain('Jetzt ansehen')
    expect(own(html)).toBe('Kartons sind billig.')
  })
  test('signatures are known as well', () => {
    expect(
      own(
        '<div>Ja, gern.</div><span class="gmail_signature_prefix">-- </span><br><div class="gmail_signature">Petra<br>Hofweg 3</div>',
      ),
    ).toBe('Ja, gern.')
    expect(own('<div>Ja, gern.</div><pre class="moz-signature" cols="72">-- \nPetra</pre>')).toBe('Ja, gern.')
  })
})

describe('whatever the HTML', () => {
  const piece = oneof(
    string({ maxLength: 30 }),
    constantFrom(
      '<',
      '>',
      '"',
      '</',
      '<!--',
      '-->',
      '<p>',
      '</p>',
      '<div style="display:none">',
      '</div>',
      '<blockquote type=cite>',
      '</blockquote>',
      '<td>',
      '<tr>',
      '<table>',
      '<li>',
      '<ol>',
      '<pre>',
      '</pre>',
      '<script>',
      '</script>',
      '<br>',
      '&amp',
      '&#x110000;',
      '<div class="gmail_quote">',
      '<hr id=zwchr>',
      '<x a="',
    ),
  )
  test('known parts lie in the text, sorted and apart', () => {
    assert(
      property(array(piece, { maxLength: 60 }), pieces => {
        const { text, known } = htmlToText(pieces.join(''))
        let end = 0
        for (const { span } of known) {
          expect(span[0]).toBeGreaterThanOrEqual(end)
          expect(span[1]).toBeGreaterThan(span[0])
          end = span[1]
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 500 },
    )
  })
  test('time grows with its length, not faster', () => {
    const heavy = [
      '<',
      '<div>',
      '<div class="',
      '<!--',
      '</',
      '<script>',
      '<blockquote type=cite>',
      '<li>',
      '<td>',
      '<table><tr><td>',
      '&',
      '&#',
      '<p><b>',
      '</b>',
      '<a b="c>',
      '<x =\'">',
    ]
    for (const part of heavy) {
      const html = part.repeat(Math.ceil(120_000 / part.length))
      const start = performance.now()
      htmlToText(html)
      expect(performance.now() - start, part).toBeLessThan(4000)
    }
  }, 30_000)
})
