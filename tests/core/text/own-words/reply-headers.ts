/** What mail programs write above the mail they quote, by program and language; all names and addresses are invented. */
export const replyHeaders: readonly (readonly [string, string])[] = [
  ['Gmail, German', 'Am Di., 5. März 2024 um 14:02 Uhr schrieb Petra Lang <petra.lang@post.example>:'],
  ['Gmail, German, old', 'Am 5. März 2024 um 14:02 schrieb Petra Lang <petra.lang@post.example>:'],
  ['Gmail, English', 'On Tue, Mar 5, 2024 at 2:02 PM Petra Lang <petra.lang@post.example> wrote:'],
  [
    'Gmail, wrapped',
    'On Tue, Mar 5, 2024 at 2:02 PM Petra Lang from the very long department <\npetra.lang@post.example> wrote:',
  ],
  ['Gmail, French', 'Le mar. 5 mars 2024 à 14:02, Petra Lang <petra.lang@post.example> a écrit :'],
  ['Gmail, Italian', 'Il giorno mar 5 mar 2024 alle ore 14:02 Petra Lang <petra.lang@post.example> ha scritto:'],
  ['Gmail, Spanish', 'El mar, 5 mar 2024 a las 14:02, Petra Lang (<petra.lang@post.example>) escribió:'],
  ['Gmail, Portuguese', 'Em ter., 5 de mar. de 2024 às 14:02, Petra Lang <petra.lang@post.example> escreveu:'],
  ['Gmail, Dutch', 'Op di 5 mrt 2024 om 14:02 schreef Petra Lang <petra.lang@post.example>:'],
  ['Gmail, Polish', 'wt., 5 mar 2024 o 14:02 Petra Lang <petra.lang@post.example> napisał(a):'],
  ['Gmail, Swedish', 'Den tis 5 mars 2024 kl 14:02 skrev Petra Lang <petra.lang@post.example>:'],
  ['Gmail, Danish', 'Den tirs. 5. mar. 2024 kl. 14.02 skrev Petra Lang <petra.lang@post.example>:'],
  ['Gmail, Norwegian', 'tir. 5. mar. 2024 kl. 14:02 skrev Petra Lang <petra.lang@post.example>:'],
  ['Gmail, Finnish', 'ti 5. maalisk. 2024 klo 14.02 Petra Lang (petra.lang@post.example) kirjoitti:'],
  ['Gmail, Czech', 'út 5. 3. 2024 v 14:02 odesílatel Petra Lang <petra.lang@post.example> napsal:'],
  ['Gmail, Turkish', 'Petra Lang <petra.lang@post.example>, 5 Mar 2024 Sal, 14:02 tarihinde şunu yazdı:'],
  ['Gmail, Russian', 'вт, 5 мар. 2024 г. в 14:02, Petra Lang <petra.lang@post.example>:'],
  ['Gmail, Japanese', '2024年3月5日(火) 14:02 Petra Lang <petra.lang@post.example>:'],
  ['Gmail, Chinese', 'Petra Lang <petra.lang@post.example> 于2024年3月5日周二 14:02写道：'],
  ['Gmail, old Chinese', '2024-03-05 14:02 GMT+08:00 Petra Lang <petra.lang@post.example>:'],
  ['Apple Mail, German', 'Am 05.03.2024 um 14:02 schrieb Petra Lang <petra.lang@post.example>:'],
  ['Apple Mail, English', 'On 5 Mar 2024, at 14:02, Petra Lang <petra.lang@post.example> wrote:'],
  ['Apple Mail, French', 'Le 5 mars 2024 à 14:02, Petra Lang <petra.lang@post.example> a écrit :'],
  ['Apple Mail, Italian', 'Il giorno 5 mar 2024, alle ore 14:02, Petra Lang <petra.lang@post.example> ha scritto:'],
  ['Apple Mail, Spanish', 'El 5 mar 2024, a las 14:02, Petra Lang <petra.lang@post.example> escribió:'],
  ['Apple Mail, Portuguese', 'No dia 5 de mar. de 2024, às 14:02, Petra Lang <petra.lang@post.example> escreveu:'],
  ['Apple Mail, Dutch', 'Op 5 mrt. 2024, om 14:02 heeft Petra Lang <petra.lang@post.example> het volgende geschreven:'],
  [
    'Apple Mail, Polish',
    'Wiadomość napisana przez Petra Lang <petra.lang@post.example> w dniu 05.03.2024, o godz. 14:02:',
  ],
  ['Apple Mail, Swedish', '5 mars 2024 kl. 14:02 skrev Petra Lang <petra.lang@post.example>:'],
  ['Apple Mail, Danish', 'Den 5. mar. 2024 kl. 14.02 skrev Petra Lang <petra.lang@post.example>:'],
  ['Apple Mail, Norwegian', '5. mar. 2024 kl. 14:02 skrev Petra Lang <petra.lang@post.example>:'],
  ['Apple Mail, Finnish', 'Petra Lang <petra.lang@post.example> kirjoitti 5.3.2024 kello 14.02:'],
  ['Apple Mail, Czech', '5. 3. 2024 v 14:02, Petra Lang <petra.lang@post.example>:'],
  ['Apple Mail, Turkish', 'Petra Lang <petra.lang@post.example> şunları yazdı (5 Mar 2024 14:02):'],
  ['Apple Mail, Russian', '5 марта 2024 г., в 14:02, Petra Lang <petra.lang@post.example> написал(а):'],
  ['Apple Mail, Japanese', '2024/03/05 14:02、Petra Lang <petra.lang@post.example>のメール:'],
  ['Apple Mail, Chinese', '在 2024年3月5日，14:02，Petra Lang <petra.lang@post.example> 写道：'],
  ['Thunderbird, German', 'Am 05.03.24 um 14:02 schrieb Petra Lang:'],
  ['Thunderbird, English', 'On 3/5/24 2:02 PM, Petra Lang wrote:'],
  ['Thunderbird, French', 'Le 05/03/2024 à 14:02, Petra Lang a écrit :'],
  ['Thunderbird, Italian', 'Il 05/03/2024 14:02, Petra Lang ha scritto:'],
  ['Thunderbird, Spanish', 'El 5/3/24 a las 14:02, Petra Lang escribió:'],
  ['Thunderbird, Portuguese', 'Em 05/03/2024 14:02, Petra Lang escreveu:'],
  ['Thunderbird, Dutch', 'Op 05-03-2024 om 14:02 schreef Petra Lang:'],
  ['Thunderbird, Polish', 'W dniu 5.03.2024 o 14:02, Petra Lang pisze:'],
  ['Thunderbird, Swedish', 'Den 2024-03-05 kl. 14:02, skrev Petra Lang:'],
  ['Thunderbird, Danish', 'Den 05.03.2024 kl. 14.02 skrev Petra Lang:'],
  ['Thunderbird, Norwegian', 'Den 05.03.2024 14:02, skrev Petra Lang:'],
  ['Thunderbird, Finnish', 'Petra Lang kirjoitti 5.3.2024 klo 14.02:'],
  ['Thunderbird, Czech', 'Dne 05. 03. 24 v 14:02 Petra Lang napsal(a):'],
  ['Thunderbird, Turkish', '5.03.2024 14:02 tarihinde Petra Lang yazdı:'],
  ['Thunderbird, Russian', '05.03.2024 14:02, Petra Lang пишет:'],
  ['Thunderbird, Japanese', 'On 2024/03/05 14:02, Petra Lang wrote:'],
  ['Thunderbird, Chinese', '在 2024/3/5 14:02, Petra Lang 写道:'],
  ['Yahoo, German', 'Petra Lang <petra.lang@post.example> schrieb am 14:02 Dienstag, 5.März 2024:'],
  [
    'Yahoo, German, newer',
    'Am Dienstag, 5. März 2024 um 14:02:33 MEZ hat Petra Lang <petra.lang@post.example> Folgendes geschrieben:',
  ],
  ['Yahoo, English', 'On Tuesday, March 5, 2024 at 02:02:33 PM GMT+1, Petra Lang <petra.lang@post.example> wrote:'],
  ['Yahoo, classic', '--- On Tue, 3/5/24, Petra Lang <petra.lang@post.example> wrote:'],
  ['Yahoo, French', 'Le mardi 5 mars 2024 à 14:02:33 UTC+1, Petra Lang <petra.lang@post.example> a écrit :'],
  [
    'Outlook, German',
    'Von: Petra Lang <petra.lang@post.example>\nGesendet: Dienstag, 5. März 2024 14:02\nAn: Bernd Klein\nBetreff: Angebot',
  ],
  [
    'Outlook, German, with its old line',
    '-----Ursprüngliche Nachricht-----\nVon: Petra Lang [mailto:petra.lang@post.example]\nGesendet: Dienstag, 5. März 2024 14:02\nAn: Bernd Klein\nBetreff: Angebot',
  ],
  [
    'Outlook, English',
    'From: Petra Lang <petra.lang@post.example>\nSent: Tuesday, March 5, 2024 2:02 PM\nTo: Bernd Klein\nSubject: Offer',
  ],
  [
    'Outlook on the phone',
    '________________________________\nVon: Petra Lang <petra.lang@post.example>\nGesendet: Dienstag, März 5, 2024 2:02 PM\nAn: Bernd Klein <bernd@post.example>\nBetreff: Angebot',
  ],
  [
    'Outlook, bold labels',
    '*Von:* Petra Lang <petra.lang@post.example>\n*Gesendet:* Dienstag, 5. März 2024 14:02\n*An:* Bernd Klein\n*Betreff:* Angebot',
  ],
  [
    'Outlook for Mac',
    'Von: Petra Lang <petra.lang@post.example>\nDatum: Dienstag, 5. März 2024 um 14:02\nAn: Bernd Klein <bernd@post.example>\nBetreff: Angebot',
  ],
  [
    'Outlook, French',
    'De : Petra Lang <petra.lang@post.example>\nEnvoyé : mardi 5 mars 2024 14:02\nÀ : Bernd Klein\nObjet : Offre',
  ],
  [
    'Outlook, Italian',
    'Da: Petra Lang <petra.lang@post.example>\nInviato: martedì 5 marzo 2024 14:02\nA: Bernd Klein\nOggetto: Offerta',
  ],
  [
    'Outlook, Spanish',
    'De: Petra Lang <petra.lang@post.example>\nEnviado el: martes, 5 de marzo de 2024 14:02\nPara: Bernd Klein\nAsunto: Oferta',
  ],
  [
    'Outlook, Portuguese',
    'De: Petra Lang <petra.lang@post.example>\nEnviada em: terça-feira, 5 de março de 2024 14:02\nPara: Bernd Klein\nAssunto: Proposta',
  ],
  [
    'Outlook, Dutch',
    'Van: Petra Lang <petra.lang@post.example>\nVerzonden: dinsdag 5 maart 2024 14:02\nAan: Bernd Klein\nOnderwerp: Offerte',
  ],
  [
    'Outlook, Polish',
    'Od: Petra Lang <petra.lang@post.example>\nWysłano: wtorek, 5 marca 2024 14:02\nDo: Bernd Klein\nTemat: Oferta',
  ],
  [
    'Outlook, Swedish',
    'Från: Petra Lang <petra.lang@post.example>\nSkickat: den 5 mars 2024 14:02\nTill: Bernd Klein\nÄmne: Offert',
  ],
  [
    'Outlook, Danish',
    'Fra: Petra Lang <petra.lang@post.example>\nSendt: 5. marts 2024 14:02\nTil: Bernd Klein\nEmne: Tilbud',
  ],
  [
    'Outlook, Norwegian',
    'Fra: Petra Lang <petra.lang@post.example>\nSendt: tirsdag 5. mars 2024 14:02\nTil: Bernd Klein\nEmne: Tilbud',
  ],
  [
    'Outlook, Finnish',
    'Lähettäjä: Petra Lang <petra.lang@post.example>\nLähetetty: tiistai 5. maaliskuuta 2024 14.02\nVastaanottaja: Bernd Klein\nAihe: Tarjous',
  ],
  [
    'Outlook, Czech',
    'Od: Petra Lang <petra.lang@post.example>\nOdesláno: úterý 5. března 2024 14:02\nKomu: Bernd Klein\nPředmět: Nabídka',
  ],
  [
    'Outlook, Turkish',
    'Kimden: Petra Lang <petra.lang@post.example>\nGönderilme Tarihi: 5 Mart 2024 Salı 14:02\nKime: Bernd Klein\nKonu: Teklif',
  ],
  [
    'Outlook, Russian',
    'От: Petra Lang <petra.lang@post.example>\nОтправлено: 5 марта 2024 г. 14:02\nКому: Bernd Klein\nТема: Предложение',
  ],
  [
    'Outlook, Japanese',
    '差出人: Petra Lang <petra.lang@post.example>\n送信日時: 2024年3月5日 14:02\n宛先: Bernd Klein\n件名: 見積もり',
  ],
  [
    'Outlook, Chinese',
    '发件人: Petra Lang <petra.lang@post.example>\n发送时间: 2024年3月5日 14:02\n收件人: Bernd Klein\n主题: 报价',
  ],
  [
    'GMX and web.de',
    'Gesendet: Dienstag, 05. März 2024 um 14:02 Uhr\nVon: "Petra Lang" <petra.lang@post.example>\nAn: bernd@post.example\nBetreff: Angebot',
  ],
  [
    'GMX, old',
    '-------- Original-Nachricht --------\n> Datum: Tue, 5 Mar 2024 14:02:00 +0100\n> Von: Petra Lang <petra.lang@post.example>\n> An: bernd@post.example\n> Betreff: Angebot',
  ],
  [
    'T-Online',
    '-----Original-Nachricht-----\nBetreff: Angebot\nDatum: 2024-03-05T14:02:00+0100\nVon: "Petra Lang" <petra.lang@post.example>\nAn: "bernd@post.example" <bernd@post.example>',
  ],
  [
    'Lotus Notes, German',
    'Von:\tPetra Lang/Vertrieb/Firma\nAn:\tBernd Klein <bernd@post.example>\nDatum:\t05.03.2024 14:02\nBetreff:\tAngebot',
  ],
  ['Lotus Notes, attribution', 'Petra Lang <petra.lang@post.example> schrieb am 05.03.2024 14:02:11:'],
  [
    'Android, German',
    '-------- Ursprüngliche Nachricht --------\nVon: Petra Lang <petra.lang@post.example>\nDatum: 05.03.24 14:02 (GMT+01:00)\nAn: bernd@post.example\nBetreff: Angebot',
  ],
  [
    'Android, English',
    '-------- Original message --------\nFrom: Petra Lang <petra.lang@post.example>\nDate: 05/03/2024 14:02 (GMT+01:00)\nTo: bernd@post.example\nSubject: Offer',
  ],
  [
    'BlackBerry, German',
    'Originalnachricht\nVon: Petra Lang\nGesendet: Dienstag, 5. März 2024 14:02\nAn: Bernd Klein\nBetreff: Angebot',
  ],
  [
    'Proton',
    '------- Original Message -------\nOn Tuesday, March 5th, 2024 at 2:02 PM, Petra Lang <petra.lang@post.example> wrote:',
  ],
  [
    'Zimbra',
    '----- Mail original -----\nDe: "Petra Lang" <petra.lang@post.example>\nÀ: "Bernd Klein" <bernd@post.example>\nEnvoyé: Mardi 5 Mars 2024 14:02:11\nObjet: Offre',
  ],
  ['Roundcube, German', 'Am 05.03.2024 14:02, schrieb Petra Lang:'],
  ['Open-Xchange', 'Petra Lang <petra.lang@post.example> hat am 05.03.2024 14:02 CET geschrieben:'],
  ['Horde', 'Zitat von Petra Lang <petra.lang@post.example>:'],
  ['Horde, English', 'Quoting Petra Lang <petra.lang@post.example>:'],
  ['Evolution', 'Am Dienstag, dem 05.03.2024 um 14:02 +0100 schrieb Petra Lang:'],
  ['KMail', 'Am Dienstag, 5. März 2024, 14:02:11 CET schrieb Petra Lang:'],
  ['mutt', 'On Tue, Mar 05, 2024 at 02:02:11PM +0100, Petra Lang wrote:'],
  ['Zoho', '---- On Tue, 05 Mar 2024 14:02:11 +0100 Petra Lang <petra.lang@post.example> wrote ----'],
  [
    'a header in one line',
    '*From:* Petra Lang [mailto:petra.lang@post.example] *Sent:* Tuesday, March 5, 2024 *To:* Bernd *Subject:* Offer',
  ],
  ['a phone, with dashes and no colon', '------On 03/05/2024 14:02 PM, Petra Lang wrote-----'],
  ['a translator of separators', '-----Antwort Nachricht-----'],
  ['a webmail without a sender', 'Date: Tue, 5 Mar 2024 14:02:11 +0100\nTo: bernd@post.example'],
  ['a header in one line below a rule', '-----\nFrom: petra.lang@post.example Date: Tue, 05 Mar 2024 14:02:11 -0700'],
  ['a narrow window', 'On Tue, Mar 5, Petra Lang\n<petra.lang@post.example>\nwrote:'],
  [
    'a server that names itself, not the sender',
    '***Original Message processed by david®***\nAngebot 05-Mrz-2024 14:02\nVon: Petra Lang\nAn: Bernd Klein',
  ],
  [
    'a webmail with marks of direction',
    '\u200fOn Tue, 5 Mar 2024 at 14:02 \u202aPetra Lang\u202c \u200f<\u202apetra.lang@post.example\u202c\u200f>\u200f wrote:',
  ],
  [
    'Polymail, which breaks the line behind the address',
    'On Tue, Mar 5, 2024 at 2:02 PM Petra Lang\n\n<\nmailto:Petra Lang <petra.lang@post.example>\n> wrote:',
  ],
  [
    'a webmail in Spanish without a verb',
    'martes, 5 de marzo de 2024, 14:02:11 +0100, Petra Lang <petra.lang@post.example>:',
  ],
  ['AOL', 'In a message dated 3/5/2024 2:02:11 PM W. Europe Standard Time, petra.lang@post.example writes:'],
  ['a phone that names no date', '---- Petra Lang wrote ----'],
  ['Arabic', 'في ٠٥/٠٣/٢٠٢٤ الساعة ٢:٠٢ م، كتب/كتبت Petra Lang <petra.lang@post.example>:'],
  ['a helpdesk', '##- Bitte antworten Sie oberhalb dieser Zeile -##'],
]

/** Languages no rule knows: only the marked lines below tell them apart from a person's own sentence. */
export const foreignHeaders: readonly (readonly [string, string])[] = [
  ['Thai', 'เมื่อ อ. 5 มี.ค. 2024 เวลา 14:02 Petra Lang <petra.lang@post.example> เขียนไว้ว่า:'],
  ['Swahili, in two lines', 'Mnamo Jum, 5 Mac 2024, 14:02 Petra Lang\n<petra.lang@post.example> aliandika:'],
]

/** What stands above a forwarded mail. */
export const forwardHeaders: readonly (readonly [string, string])[] = [
  [
    'Gmail, German',
    '---------- Forwarded message ---------\nVon: Petra Lang <petra.lang@post.example>\nDate: Di., 5. März 2024 um 14:02 Uhr\nSubject: Angebot\nTo: <bernd@post.example>',
  ],
  [
    'Thunderbird, German',
    '-------- Weitergeleitete Nachricht --------\nBetreff: \tAngebot\nDatum: \tTue, 5 Mar 2024 14:02:11 +0100\nVon: \tPetra Lang <petra.lang@post.example>\nAn: \tbernd@post.example',
  ],
  [
    'Apple Mail, German',
    'Anfang der weitergeleiteten Nachricht:\n\nVon: Petra Lang <petra.lang@post.example>\nBetreff: Angebot\nDatum: 5. März 2024 um 14:02:11 MEZ\nAn: bernd@post.example',
  ],
  [
    'Apple Mail, English',
    'Begin forwarded message:\n\n> From: Petra Lang <petra.lang@post.example>\n> Subject: Offer\n> Date: March 5, 2024 at 14:02:11\n> To: bernd@post.example',
  ],
  [
    'Thunderbird, French',
    '-------- Message transféré --------\nSujet : \tOffre\nDate : \tTue, 5 Mar 2024 14:02:11 +0100\nDe : \tPetra Lang <petra.lang@post.example>\nPour : \tbernd@post.example',
  ],
]
