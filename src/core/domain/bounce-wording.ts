export const BOUNCE_SUBJECT =
  /(?:^\W{0,3}(?:(?:re|aw|fwd?|wg)\s*:\s*)?(?:undeliverable|undelivered(?: mail)?|unzustellbar|delivery (?:status notification|failure|failed|has failed|delayed|problem|report|error|unsuccessful)|delayed mail|mail delivery (?:failed|failure|system|error|problem|subsystem)|mail (?:system )?error|failure (?:notice|delivery)|returned (?:mail|to sender)|mail (?:could not be|not) delivered|message (?:not delivered|could not be delivered|undeliverable|status - undeliverable|delayed|delivery has failed|frozen)|bounce\]|notice: mail delivery status|banned message from you|warning: (?:message|could not send|mail)|nicht zustellbar|unzustellbare|zustellung (?:fehlgeschlagen|nicht möglich|verzögert)|fehler(?:hafte)? (?:bei der )?(?:zustellung|übermittlung)|zustellungsfehler|nachricht (?:nicht zugestellt|konnte nicht)|unzustellbarkeit|benachrichtigung (?:zum|über den) (?:zustellstatus|status)|non remis|non distribuable|échec de (?:la )?remise|mancato recapito|mancata consegna del messaggio|impossibile recapitare|no se puede entregar|no entregado|devuelto|não foi possível entregar|não entregue|nedoručiteln|kézbesíthetetlen|teslim edilemedi|onbestelbaar|niet bezorgd|niedostarcz|nie dostarczono|kan inte levereras|ikke leveret|ulevert|недоставлен|не доставлено|mail failure|rejected mail|rejected:|permanent delivery failure|e-?mail delivery failure|considered unsolicited bulk|message delivery failure|postmaster notify|user unknown|couldn't be delivered|ndn:|ndr:|mdaemon notification|mdaemon warning|mail transaction failed|nondeliverable|non-deliverable|e-?mail (?:not|could not be|cannot be) deliver|error sending|there was an error sending|could not send message|message you sent blocked|(?:your )?message (?:was )?(?:blocked|rejected|returned)|receiver not reached|mail system error|benachrichti?gung zum (?:ü|ue)bermittlungs?status|benachrichtung zum|nachricht nicht zugestellt|(?:ihre )?(?:nachricht|e-?mail|mail) (?:konnte|wurde) nicht|(?:your )?mail (?:was|has been) (?:blocked|rejected|returned)|notification d'état de remise|avviso di mancata|mensaje no entregado|notificación de (?:estado|entrega)|delivery notification: delivery|delivery incomplete|\*\*message you sent|undeliver|unable to deliver|permanent error|problems? delivering|status de entrega|stato (?:del)?la consegna|メッセージを配信|メール配信に失敗|送信エラー|配信不能|配信でき|系统退信|退信))/iu
const BOUNCE_TEXT =
  /(?:(?:message|mail|e-?mail|nachricht)[^.\n]{0,60}(?:could ?n[o']t be delivered|could not be delivered|was not delivered|cannot be delivered|wasn't delivered|has not been delivered|konnte nicht zugestellt werden|nicht zugestellt werden)|delivery (?:to the following|has failed|failed|status notification)|undeliverable|permanent (?:fatal )?error|following (?:addresses|recipients?|address\(es\)) (?:had|failed)|returned mail|unrouteable address|mailbox (?:is )?(?:full|unavailable|not found)|user unknown|no such user|recipient address rejected|address not found|recipient(?:'s)? (?:mailbox|e-?mail)|quota exceeded|this is the (?:mail system|qmail-send program)|i'?m sorry to have to inform you|remote host said|smtp error|diagnostic-code|final-recipient|recipient (?:unknown|not found|rejected)|unknown (?:user|recipient|address|local part)|account (?:has been )?(?:disabled|does not exist|is disabled)|does not exist|inactive user|over (?:its |their )?quota|the following (?:recipient|message|address)|host (?:unknown|not found)|domain (?:not found|does not exist)|message (?:size )?exceeds|relaying denied|access denied|not listed in|was not delivered to|did not reach the following|did not receive (?:this|your) message|impossibile (?:consegnare|recapitare) il messaggio|unable to deliver (?:your )?(?:message|mail)|delivery of the e-?mail was stopped|no valid recipients|rcpt to:|fehler bei der nachrichtenzustellung|resolver\.adr|recipnotfound|(?:adresse|empfänger) (?:konnte nicht gefunden|ist unbekannt|wurde nicht gefunden))/iu
/** No person begins so: the subject as the server wrote it, answered or passed on by nobody. */
const SERVER_SUBJECT =
  /^(?:delivery failure:|undeliverable:|unzustellbar:|non remis ?:|undelivered mail returned to sender|returned mail:|mail delivery failed|undelivered mail:|mancata consegna del messaggio|delivery status notification|delivery notification:|message status - undeliverable)/iu
const STATUS = /(?<![\d.])[45]\.\d{1,2}\.\d{1,3}(?![\d.])/
const SMTP_CODE = /\b5[05]\d[ -]|\b4[25]\d[ -]/

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
  SERVER_SUBJECT.test(subject) && BOUNCE_TEXT.test(text.slice(0, 2000)) && ADDRESS.test(text.slice(0, 2000))

const ADDRESS = /[\w.+-]@[\w-]+\.\w/
const UNDELIVERED =
  /(?:message|mail|nachricht)\b[^.]{0,80}(?:could not be delivered|was not delivered|cannot be delivered|nicht zugestellt werden)|mail ?box is full|user unknown|no such user/iu

/** What was not delivered, and to whom; enough where nobody can be answered. */
export const namesUndelivered = (text: string): boolean =>
  UNDELIVERED.test(text.slice(0, 1000)) && ADDRESS.test(text.slice(0, 1000))

/** Amazon’s servers tell programs of it (SNS). */
export const isBounceNotice = (text: string): boolean =>
  /notificationType\\{0,3}"\s*:\s*\\{0,3}"Bounce/.test(text.slice(0, 20_000))
