/** Lines that mail programs put above the mail they quote or forward, in the languages of our customers. */
const original = `original message|original-nachricht|originalnachricht|original nachricht|ursprüngliche nachricht|ursprüngliche mail|ursprüngliche e-mail|ursprüngliche message|originale nachricht|original-mail|originalmail|original mail|
  message d'origine|message d’origine|message original|mail original|e-mail d'origine|message initial|courriel original|messaggio originale|messaggio originario|mensaje original|mensagem original|oorspronkelijk bericht|oorspronkelijke bericht|origineel bericht|originele bericht|
  oprindelig meddelelse|original meddelelse|oprindelig besked|opprinnelig melding|originalmelding|ursprungligt meddelande|originalmeddelande|alkuperäinen viesti|wiadomość oryginalna|oryginalna wiadomość|původní zpráva|původní e-mail|pôvodná správa|
  özgün ileti|orijinal mesaj|orijinal ileti|исходное сообщение|оригинальное сообщение|вихідне повідомлення|元のメッセージ|original message|原始邮件|原始郵件|原邮件|원본 메시지|원본 메일|eredeti üzenet|mesaj original|mesajul original|původní email|izvorna poruka|originalno sporočilo|
  reply message|quoted message|reply separator|ursprünglicher text|antwort auf|antwort nachricht|antwort-nachricht`
const forwarded = `forwarded message|forwarded mail|forwarded by|begin forwarded message|start of forwarded message|weitergeleitete nachricht|weitergeleitete message|weitergeleitete mail|weitergeleitete e-mail|anfang der weitergeleiteten|beginn der weitergeleiteten|weitergeleitet von|
  message transféré|message transmis|message réexpédié|début du message|transféré par|messaggio inoltrato|inizio messaggio|inoltrato da|mensaje reenviado|inicio del mensaje|reenviado por|mensagem encaminhada|mensagem reencaminhada|início da mensagem|
  doorgestuurd bericht|begin doorgestuurd|videresendt meddelelse|videresendt besked|videresendt melding|start på videresendt|vidarebefordrat meddelande|vidarebefordrat brev|vidarebefordrat mail|välitetty viesti|edelleenlähetetty viesti|
  wiadomość przekazana|przekazana wiadomość|początek przekazywanej|přeposlaná zpráva|přeposlaný e-mail|iletilmiş mesaj|iletilen ileti|пересланное сообщение|пересылаемое сообщение|начало переадресованного|転送メッセージ|転送されたメッセージ|转发的邮件|轉寄的郵件|转发邮件|전달된 메시지|전달된 메일|továbbított üzenet|mesaj redirecționat|included message`
const above = `reply above this line|type your reply above|please reply above|write above this line|antworten sie oberhalb|oberhalb dieser zeile|über dieser zeile antworten|über dieser linie|répondre au-dessus|réponse au-dessus|responda por encima|rispondi sopra|antwoord boven deze`

const words = (list: string): string =>
  list
    .split('|')
    .map(phrase => phrase.trim().replace(/[.*+?^${}()[\]\\]/g, '\\$&'))
    .join('|')

const ORIGINAL = new RegExp(`(?:${words(original)})`, 'iu')
const FORWARDED = new RegExp(`(?:${words(forwarded)})`, 'iu')
const ABOVE = new RegExp(`(?:${words(above)})`, 'iu')
const RULES = '[-_=*~#‐‑‒–—―─━]'
const FRAMED = new RegExp(`^${RULES}{2,}[^\\n]*?${RULES}{2,}[:;]?$`, 'u')
const OPEN_FRAME = new RegExp(`^${RULES}{3,}\\s*\\S`, 'u')
const RULE = new RegExp(`^(?:${RULES}\\s?){5,}$`, 'u')
const ALONE = new RegExp(`^(?:${words(original)}|${words(forwarded)})\\s*[:：.…]?$`, 'iu')
/** QQ Mail: "------------------ Original ------------------". */
const QQ_MAIL = /^-{3,}\s*original\s*-{3,}$/i
/** Tobit David: "Original Message processed by david®". */
const TOBIT = /^[*[]*(?:original message|ursprüngliche nachricht) (?:processed by|verarbeitet von) david/iu
const MAX_SEPARATOR = 120

export type Separator = 'quote' | 'forward'

/** Whether the line is a program's "here begins the other mail". A phrase without dashes counts only if `startsBlock`. */
export function separatorOf(body: string, startsBlock: () => boolean): Separator | null {
  if (body.length < 5 || body.length > MAX_SEPARATOR) return null
  const framed = isRuleUnit(body.charCodeAt(0)) && (FRAMED.test(body) || OPEN_FRAME.test(body))
  if (framed) {
    if (FORWARDED.test(body)) return 'forward'
    if (ORIGINAL.test(body) || QQ_MAIL.test(body)) return 'quote'
  } else if (body.endsWith(':') && FORWARDED.test(body) && ALONE_FORWARD.test(body)) return 'forward'
  if ((framed || body.startsWith('>')) && ABOVE.test(body)) return 'quote'
  if (TOBIT.test(body)) return 'quote'
  if (startsBlock() && ALONE.test(body)) return FORWARDED.test(body) ? 'forward' : 'quote'
  return null
}
/** Apple Mail: "Anfang der weitergeleiteten Nachricht:"; whole line, so that a sentence with these words stays. */
const ALONE_FORWARD = new RegExp(`^(?:${words(forwarded)})(?: \\S+){0,2}\\s*:$`, 'iu')

/** A line of dashes or underscores only. */
export const isRule = (body: string): boolean => body.length >= 5 && isRuleUnit(body.charCodeAt(0)) && RULE.test(body)

const ruleSigns = '-_=*~#‐‑‒–—―─━'
const isRuleUnit = (unit: number): boolean => ruleSigns.includes(String.fromCharCode(unit))
