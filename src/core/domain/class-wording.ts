/** How machines put it in the subject; anchored, so that a person's "Re: Abwesenheit" stays a person's. */
const OUT_OF_OFFICE_SUBJECT =
  /^(?:\W{0,3})(?:(?:re|aw|antw)\s*:\s*)?(?:out of (?:the )?office|ooo\b|auto(?:matic|mated)? ?-?repl(?:y|ies)\b|automatic reply|autoreply|auto-reply|auto ?response|auto-response|automated (?:response|reply)|auto ?:|abwesenheits?(?:notiz|nachricht|meldung|assistent|mitteilung|agent)|abwesend|abwesenheit|automatische (?:antwort|abwesenheit|rückantwort|nachricht)|automatisch generierte|nicht im (?:büro|haus)|urlaubs(?:notiz|meldung|benachrichtigung|abwesenheit)|bin im urlaub|vacation(?: reply| notice| message)?\b|on vacation|on holiday|away from|i am away|i'm away|réponse automatique|absence (?:du bureau|de bureau)?|absent|message d'absence|risposta automatica|fuori (?:sede|ufficio)|assenza|respuesta automática|fuera de (?:la )?oficina|ausente|resposta automática|ausência|automatisch antwoord|automatische (?:antwoord|reactie|beantwoording)|afwezig|autoodpowiedź|automatyczna odpowiedź|odpowiedź automatyczna|autosvar|automatiskt svar|automatisk svar|frånvaro|fravær|automaattinen vastaus|poissa|automatická odpověď|automatická odpoveď|automatikus válasz|samodejni odgovor|automatski odgovor|răspuns automat|αυτόματη απάντηση|автоматичен отговор|автоматична відповідь|תגובה אוטומטית|رد تلقائي|자동 회신|자동 응답|trả lời tự động|balasan otomatis|resposta automàtica|automaatvastus|automātiska atbilde|automatinis atsakymas|otomatik yanıt|автоответ|автоматический ответ|自動応答|自動返信|自动回复|自動回覆)/iu
/** AOL and others put it behind the subject they answer. */
const AUTO_SUFFIX =
  /\((?:auto(?:matic|mated)?[ -]?(?:response|reply)|automatische antwort|abwesenheitsnotiz|abwesend|out of office)\)\s*$/iu
const RECEIPT_SUBJECT =
  /(?:^\W{0,3}(?:(?:ihre|your) (?:anfrage|nachricht|e-?mail|request|message|ticket|case) (?:ist|wurde|has been|was) (?:eingegangen|erhalten|received|registered|opened)|eingangsbestätigung|empfangsbestätigung|bestätigung (?:des eingangs|ihrer (?:anfrage|nachricht))|wir haben ihre (?:anfrage|nachricht|e-?mail) erhalten|we(?:'ve| have) received your|thank you for (?:contacting|your (?:e-?mail|message|enquiry|inquiry|request))|vielen dank für ihre (?:anfrage|nachricht|e-?mail)|accusé de réception|conferma di ricezione|acuse de recibo|ontvangstbevestiging|request received|ticket received|\[?auto-?ack))/iu
const READ_RECEIPT_SUBJECT =
  /^(?:gelesen|read|lesebestätigung|lu|letto|leído|gelezen|ulæst|läst|not read|ungelesen|nicht gelesen|return receipt \(displayed\)|lesebestätigung \(angezeigt\)|disposition notification|read receipt|delivered|zugestellt|deleted|gelöscht)\s*:\s/iu
export const BOUNCE_SUBJECT =
  /(?:^\W{0,3}(?:(?:re|aw|fwd?|wg)\s*:\s*)?(?:undeliverable|undelivered(?: mail)?|unzustellbar|delivery (?:status notification|failure|failed|has failed|delayed|problem|report|error|unsuccessful)|delayed mail|mail delivery (?:failed|failure|system|error|problem|subsystem)|mail (?:system )?error|failure (?:notice|delivery)|returned (?:mail|to sender)|mail (?:could not be|not) delivered|message (?:not delivered|could not be delivered|undeliverable|status - undeliverable|delayed)|warning: (?:message|could not send|mail)|nicht zustellbar|unzustellbare|zustellung (?:fehlgeschlagen|nicht möglich|verzögert)|fehler(?:hafte)? (?:bei der )?(?:zustellung|übermittlung)|zustellungsfehler|nachricht (?:nicht zugestellt|konnte nicht)|unzustellbarkeit|benachrichtigung (?:zum|über den) (?:zustellstatus|status)|non remis|non distribuable|échec de la remise|mancato recapito|impossibile recapitare|no se puede entregar|no entregado|devuelto|não foi possível entregar|onbestelbaar|niet bezorgd|niedostarcz|nie dostarczono|kan inte levereras|ikke leveret|ulevert|недоставлен|не доставлено|mail failure|rejected mail|rejected:|permanent delivery failure|e-?mail delivery failure|considered unsolicited bulk|message delivery failure|postmaster notify|user unknown|couldn't be delivered|ndn:|ndr:|mdaemon notification|mdaemon warning|mail transaction failed|nondeliverable|non-deliverable|e-?mail (?:not|could not be|cannot be) deliver|error sending|there was an error sending|could not send message|message you sent blocked|(?:your )?message (?:was )?(?:blocked|rejected|returned)|receiver not reached|mail system error|benachrichti?gung zum (?:ü|ue)bermittlungs?status|benachrichtung zum|nachricht nicht zugestellt|ihre nachricht (?:konnte|wurde) nicht|notification d'état de remise|avviso di mancata|mensaje no entregado|notificación de (?:estado|entrega)|delivery notification: delivery|delivery incomplete|\*\*message you sent|undeliver|unable to deliver|permanent error|problems? delivering|status de entrega|stato (?:del)?la consegna|送信エラー|配信不能|配信でき|系统退信|退信))/iu
const BOUNCE_TEXT =
  /(?:(?:message|mail|e-?mail|nachricht)[^.\n]{0,60}(?:could ?n[o']t be delivered|could not be delivered|was not delivered|cannot be delivered|wasn't delivered|has not been delivered|konnte nicht zugestellt werden|nicht zugestellt werden)|delivery (?:to the following|has failed|failed|status notification)|undeliverable|permanent (?:fatal )?error|following (?:addresses|recipients?|address\(es\)) (?:had|failed)|returned mail|unrouteable address|mailbox (?:is )?(?:full|unavailable|not found)|user unknown|no such user|recipient address rejected|address not found|recipient(?:'s)? (?:mailbox|e-?mail)|quota exceeded|this is the (?:mail system|qmail-send program)|i'?m sorry to have to inform you|remote host said|smtp error|diagnostic-code|final-recipient|recipient (?:unknown|not found|rejected)|unknown (?:user|recipient|address|local part)|account (?:has been )?(?:disabled|does not exist|is disabled)|does not exist|inactive user|over (?:its |their )?quota|the following (?:recipient|message|address)|host (?:unknown|not found)|domain (?:not found|does not exist)|message (?:size )?exceeds|relaying denied|access denied|not listed in|was not delivered to|did not reach the following)/iu
/** No person begins so: the subject as the server wrote it, answered or passed on by nobody. */
const SERVER_SUBJECT =
  /^(?:delivery failure:|undeliverable:|unzustellbar:|non remis ?:|undelivered mail returned to sender|returned mail:|mail delivery failed|delivery status notification|delivery notification:|message status - undeliverable)/iu
const STATUS = /(?<![\d.])[45]\.\d{1,2}\.\d{1,3}(?![\d.])/
const SMTP_CODE = /\b5[05]\d[ -]|\b4[25]\d[ -]/

const OUT_OF_OFFICE_TEXT =
  /(?:(?:i am|i'm|i will be|we are) (?:currently )?(?:out of (?:the |my )?office|away|on (?:annual |maternity |parental )?(?:leave|vacation|holiday))|bin (?:ich )?(?:derzeit |momentan |zurzeit |aktuell |bis |ab |vom |wieder )?[^.\n]{0,60}(?:nicht im (?:büro|haus)|außer haus|ausser haus|abwesend|nicht erreichbar|im urlaub|wieder erreichbar)|ich bin (?:im urlaub|nicht im büro|abwesend|außer haus)|ab dem [^.\n]{0,30} wieder (?:für sie da|erreichbar|im büro)|je suis (?:actuellement )?(?:absent|en congé)|sono (?:fuori|assente)|estoy (?:fuera|ausente)|ik ben (?:afwezig|niet aanwezig))/iu
const OUT_OF_OFFICE_HINT =
  /(?:wird nicht weitergeleitet|nicht (?:automatisch )?weitergeleitet|in dringenden fällen|bei dringenden|vertretung|vertritt mich|wenden sie sich (?:bitte )?an|in urgent cases|for urgent|please contact|my colleague|limited access|i will (?:respond|reply|answer|return)|upon my return|nach meiner rückkehr|automatisch(?:e|er)? (?:antwort|nachricht)|this is an auto)/iu
const MACHINE_TEXT =
  /(?:(?:dies ist|hierbei handelt es sich um|das ist) eine automatisch(?:e)?(?:[- ](?:generierte|erstellte|erzeugte|versendete))? (?:antwort|e-?mail|nachricht|mail|mitteilung|eingangsbestätigung|bestätigung)|this is an? (?:automat(?:ed|ic)(?:ally)?|auto)[- ]?(?:generated )?(?:response|reply|message|e-?mail|acknowledg\w+|notification)|diese (?:e-?mail|nachricht) wurde (?:automatisch|maschinell) (?:generiert|erstellt|erzeugt|versandt|versendet)|automatisch generierte (?:e-?mail|nachricht|antwort)|bitte antworten sie nicht (?:direkt )?auf diese|antworten sie bitte nicht auf diese|(?:please )?do not (?:reply|respond) (?:directly )?to this (?:e-?mail|message|automated)|ceci est (?:un message|une réponse) automatique)/iu
const TICKET_TEXT =
  /(?:(?:ticket|vorgangs?|fall|case|referenz|bearbeitungs)[- ]?(?:nummer|nr|number|id)|ticket #|eingegangen und|has been (?:received|created|assigned)|haben ihre (?:anfrage|nachricht|e-?mail) erhalten|received your (?:e-?mail|message|request|enquiry|inquiry))/iu

export type Wording = 'out-of-office' | 'receipt' | 'read-receipt' | 'auto-reply' | null
const HEAD = 700

/** What kind of machine the subject speaks of, before any look at the text. */
export function wordingOfSubject(subject: string): Wording {
  if (subject === '') return null
  if (OUT_OF_OFFICE_SUBJECT.test(subject) || AUTO_SUFFIX.test(subject)) return 'out-of-office'
  if (READ_RECEIPT_SUBJECT.test(subject)) return 'read-receipt'
  return RECEIPT_SUBJECT.test(subject) ? 'receipt' : null
}

/** One of these stands in every text that the expressions below find; looking for them is a hundred times quicker. */
const HINT =
  /automat|antworten sie|maschinell|this is an auto|not re|office|abwesend|im urlaub|er haus|im haus|im büro|erreichbar|are away|am away|m away|be away|leave|vacation|holiday|absent|congé|fuori|assente|fuera|ausente|afwezig|aanwezig/iu

/** What the text says; only its beginning is read, and a person's "ich bin im Urlaub" alone is not enough. */
export function wordingOfText(text: string): Wording {
  const head = text.slice(0, HEAD)
  if (!HINT.test(head)) return null
  const away = OUT_OF_OFFICE_TEXT.test(head)
  if (MACHINE_TEXT.test(head)) return away ? 'out-of-office' : TICKET_TEXT.test(head) ? 'receipt' : 'auto-reply'
  return away && text.length < 1500 && OUT_OF_OFFICE_HINT.test(head) ? 'out-of-office' : null
}

/** Whether an automatic reply is a note of absence or a receipt; for mail that is automatic anyway. */
export function kindOfAutoReply(subject: string, text: string): 'out-of-office' | 'receipt' | 'auto-reply' {
  const bySubject = wordingOfSubject(subject)
  if (bySubject === 'receipt') return 'receipt'
  const head = text.slice(0, HEAD)
  if (OUT_OF_OFFICE_TEXT.test(head)) return 'out-of-office'
  if (TICKET_TEXT.test(head)) return 'receipt'
  if (bySubject === 'out-of-office' && !/^\W{0,3}auto(?:matische antwort|matic reply)?/iu.test(subject))
    return 'out-of-office'
  return bySubject === 'out-of-office' ? 'out-of-office' : 'auto-reply'
}

/** What servers say; a parcel that "could not be delivered" has neither a status code nor a mail host. */
export function isBounceText(text: string): boolean {
  const head = text.slice(0, 4000)
  if (!BOUNCE_TEXT.test(head)) return false
  return (
    STATUS.test(head) || (SMTP_CODE.test(head) && /smtp|rcpt|recipient|mailbox|\bhost\b|\bmx\b|<[^<>\s]+@/iu.test(head))
  )
}

/** A server's subject and a server's words, where no code stands beside them. */
export const isServerWording = (subject: string, text: string): boolean =>
  SERVER_SUBJECT.test(subject) &&
  BOUNCE_TEXT.test(text.slice(0, 2000)) &&
  /[\w.+-]@[\w-]+\.\w/.test(text.slice(0, 2000))
