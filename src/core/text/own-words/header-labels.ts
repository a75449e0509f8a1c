/** What a line such as "Gesendet: …" of a quoted mail's header tells. */
export type HeaderLabel = 'from' | 'date' | 'to' | 'subject' | 'other'

/** How mail programs name these lines, in lower case and without the colon. */
const labels: Readonly<Record<HeaderLabel, string>> = {
  from: `from|von|de|da|van|od|fra|från|lähettäjä|kimden|gönderen|от|від|от кого|差出人|送信者|发件人|發件人|寄件者|寄件人|보낸 사람|보낸사람|feladó|de la|
    expéditeur|remitente|mittente|afzender|nadawca|absender|отправитель|odesílatel|odesilatel|odosielateľ|od:|מאת|من|από|từ|avsender|avsändare|afsender|saatja|pošiljatelj|dari|mesaj gönderen`,
  date: `sent|date|gesendet|gesendet am|datum|datum/uhrzeit|zeit|envoyé|envoyé le|date d'envoi|message du|data|data invio|inviato|inviato il|enviado|enviado el|fecha|enviada|enviada em|enviado em|
    data de envio|verzonden|verzonden op|verstuurd|wysłano|wysłane|data wysłania|skickat|skickades|sendt|dato|lähetetty|päivä|päivämäärä|odesláno|posláno|gönderme tarihi|gönderilme tarihi|tarih|gönderildi|отправлено|дата|надіслано|送信日時|
    日時|日付|发送时间|發送時間|时间|日期|傳送日期|寄件日期|發送日期|보낸 날짜|날짜|보낸 시간|elküldve|küldve|küldés ideje|dátum|trimis|date sent|sent on|sent at|created|erstellt|odoslané|poslano|đã gửi|ngày|αποστολή|ημερομηνία|תאריך|נשלח|تاريخ|التاريخ`,
  to: `to|an|à|a|para|aan|naar|do|till|til|vastaanottaja|komu|pro|kime|alıcı|кому|получатель|宛先|收件人|收件者|받는 사람|받는사람|címzett|către|catre|empfänger|destinataire|destinatario|destinatário|odbiorca|mottaker|mottagare|modtager|kam|za|prima|đến|προς|אל|إلى|kepada|sent to|delivered-to`,
  subject: `subject|betreff|betrifft|objet|sujet|oggetto|asunto|assunto|onderwerp|temat|ämne|emne|aihe|předmět|predmet|konu|тема|件名|主题|主題|主旨|제목|tárgy|subiect|thema|thème|tema|vec|zadeva|teema|chủ đề|θέμα|נושא|الموضوع|subjek|ref`,
  other: `cc|bcc|kopie|kopie an|copie à|copie|copia|copia para|kopia|kopia till|kopi|kopio|dw|do wiadomości|копия|копія|抄送|副本|참조|másolat|bilgi|bilgi (cc)|cópia|kópia|kopija|reply-to|reply to|antwort an|antworten an|répondre à|responder a|rispondi a|
    priority|priorität|wichtigkeit|importance|importancia|prioridade|priorité|sensitivity|vertraulichkeit|attachments|attachment|anlagen|anlage|anhänge|pièces jointes|allegati|adjuntos|datos adjuntos|anexos|bijlagen|załączniki|organization|organisation|newsgroups|x-mailer|message-id|mailed-by|signed-by|添付ファイル|附件|importance:`,
}

const labelOf = new Map(
  Object.entries(labels).flatMap(([label, names]) =>
    names.split('|').map(name => [name.trim(), label as HeaderLabel] as const),
  ),
)

const MARKUP = /[*_\t\u00a0]+/g
/** The longest name has 18 units; bold marks and blanks may stand around it. */
const MAX_LABEL = 30

/** Splits "*Von:* Anna" into its label and the rest; null where the line is none. */
export function headerLine(body: string): { readonly label: HeaderLabel; readonly value: string } | null {
  const colon = colonOf(body)
  if (colon < 1 || colon > MAX_LABEL) return null
  const label = labelOf.get(body.slice(0, colon).replace(MARKUP, ' ').trim().toLowerCase())
  if (label === undefined) return null
  return { label, value: body.slice(colon + 1).replace(/^[*_\s]+/, '') }
}

function colonOf(body: string): number {
  const ascii = body.indexOf(':')
  const wide = ascii === -1 || ascii > 0 ? body.indexOf('：') : -1
  return wide !== -1 && (ascii === -1 || wide < ascii) ? wide : ascii
}
