/** How machines head their answers, by program and language. */
const PROGRAM_WORDS = String.raw`out[ -]of[ -](?:the[ -])?office|ooo\b|oof\b|auto(?:matic|mated)? ?-?repl(?:y|ies)\b|autoresponder\b|automatic reply|autoreply|auto-reply|(?:(?:this is an )?auto(?:matic|mated)? ?-?response)|automated reply|abwesenheits?(?:notiz|nachricht|meldung|assistent|mitteilung|agent)|automatische (?:antwort|abwesenheit|rückantwort|nachricht)|nicht im (?:büro|haus)|urlaubs(?:notiz|meldung|benachrichtigung|abwesenheit)|réponse automatique|message d'absence|risposta (?:automatica|non al computer)|fuori (?:sede|ufficio)|respuesta automática|fuera de (?:la )?oficina|resposta automática|automatisch antwoord|automatische (?:antwoord|reactie|beantwoording)|autoodpowiedź|automatyczna odpowiedź|odpowiedź automatyczna|autosvar|automatiskt svar|automatisk svar|automaattinen vastaus|automatická odpověď|automatická odpoveď|automatikus válasz|samodejni odgovor|automatski odgovor|răspuns automat|αυτόματη απάντηση|автоматичен отговор|автоматична відповідь|תגובה אוטומטית|رد تلقائي|자동 회신|자동 응답|trả lời tự động|balasan otomatis|resposta automàtica|automaatvastus|automātiska atbilde|automatinis atsakymas|otomatik yanıt|автоответ|автоматический ответ|ответ автоматически|自動応答|自動返信|自动回复|自動回覆|absence du bureau|vacation (?:reply|response|notice|message)|afwezigheids(?:bericht|assistent|melding)|urlaubsvertretung`
/** A program writes it with what it answers behind a sign, or alone: "Abwesenheitsnotiz: Angebot", "Out of Office Re: Angebot". */
const PROGRAM_SUBJECT = new RegExp(
  String.raw`^\W{0,3}(?:(?:${PROGRAM_WORDS})(?: (?:auto-?)?(?:reply|message|notification|notice|response))?(?:\s*(?:[:：\-–([\]!.|]|$)|\s+(?:re|aw|fwd?|wg|auto-?reply|until|bis|from|vom|ab)\b)|(?:abwesend|urlaub|away|vacation|absent|afwezig|ausente|assente|frånvaro|fravær)\s*:\s*(?:re|aw|antw|sv|wg|fwd?)\s*:)`,
  'iu',
)
/** The same words anywhere at the front, and words that persons head their letters with as well. */
const AWAY_SUBJECT = new RegExp(
  String.raw`^\W{0,3}(?:(?:re|aw|antw|sv|svar)\s*:\s*)?(?:${PROGRAM_WORDS}|abwesend|abwesenheit|urlaub|bin im urlaub|on vacation|vacation|on holiday|away|(?:i am|i'm|i will be) (?:currently )?(?:away|out[ -]of[ -](?:the[ -])?office|on (?:vacation|holiday|leave))|absence?|assenza|assente|ausente|ausência|afwezig|poissa|frånvaro|fravær|auto ?:|automatisch generierte|betriebsferien|office closed)(?![\p{L}])`,
  'iu',
)
/** AOL and others put it behind the subject they answer. */
const AUTO_SUFFIX =
  /[([](?:auto(?:matic|mated)?[ -]?(?:response|reply)|automatische antwort|abwesenheitsnotiz|abwesend|out of office)[\])]\s*$/iu
/** Notes writes whole sentences: "AUTO: Eva Muster ist außer Haus (Rückkehr am 03.04.2024)". */
const NOTES_SUBJECT =
  /^(?:auto: .{1,80}? (?:is|ist|est|es|è) .{3,120}|.{1,80}? is out of the office|.{1,80}? (?:is|ist) (?:out of the office|außer haus|nicht im büro)(?:\.|\.? ?\((?:returning|rückkehr)[^)]*\)))\s*$/iu
const RECEIPT_SUBJECT =
  /(?:^\W{0,3}(?:\[[^\]\n]{1,40}\]\s*)?(?:(?:ihre|deine|your) (?:anfrage|nachricht|e-?mail|mail|request|message|ticket|case|enquiry|inquiry) (?:ist|wurde|has been|was) (?:bei uns )?(?:eingegangen|erhalten|erfasst|received|registered|opened|created)|eingangsbestätigung|empfangsbestätigung|bestätigung (?:des eingangs|ihrer (?:anfrage|nachricht))|wir haben (?:ihre|deine) (?:anfrage|nachricht|e-?mail) erhalten|we(?:'ve| have) received your|thank you for (?:contacting|your (?:e-?mail|message|enquiry|inquiry|request))|vielen dank für (?:ihre|deine) (?:anfrage|nachricht|e-?mail|kontaktaufnahme)|accusé de réception|conferma di ricezione|acuse de recibo|ontvangstbevestiging|request received|ticket received|\[?auto-?ack))/iu
const READ_RECEIPT_SUBJECT =
  /^(?:gelesen|read|lesebestätigung|lu|letto|leído|gelezen|ulæst|läst|not read|ungelesen|nicht gelesen|return receipt \(displayed\)|lesebestätigung \(angezeigt\)|disposition notification|read receipt|delivered|zugestellt|consegnato|recapitato|remis|entregado|bezorgd|accusé de lecture|conferma di lettura|confirmación de lectura|leesbevestiging|deleted|gelöscht)\s*:\s/iu
/** What programs write below such a subject; a person who answers "Gelesen: Ihr Buch" writes otherwise. */
const READ_RECEIPT_TEXT =
  /(?:(?:ihre|die|your|the|votre|vostro|su|uw|this is a receipt)\s[\s\S]{0,400}?(?:gelesen|\bread\b|displayed|angezeigt|gelöscht|deleted|\blu\b|letto|leído|gelezen|zugestellt|delivered|geöffnet|opened)|(?:wurde|was|been) (?:am .{0,30})?(?:gelesen|read|deleted|gelöscht|displayed|angezeigt))/iu
const RECEIPT_NOUN = /nachricht|message|e-?mail|messaggio|mensaje|bericht/iu

/** "bin vom 3. bis 17. August": a point behind a figure ends no sentence. */
const PART = String.raw`(?:[^.\n]|(?<=\d)\.){0,60}?`
const AWAY_PLACE = `(?:nicht im (?:büro|haus)|außer haus|ausser haus|abwesend|nicht erreichbar|im urlaub|in urlaub|in elternzeit|im mutterschutz|in mutterschutz|auf dienstreise|auf geschäftsreise|wieder (?:erreichbar|im büro|für sie da|persönlich))`
const AWAY_TEXT = new RegExp(
  [
    String.raw`(?:i am|i'm|i will be|we are) (?:currently |now )?(?:out[ -]of[ -](?:(?:the|my)[ -])?office|away|on (?:annual |maternity |parental |sick )?(?:leave|vacation|holiday))`,
    String.raw`\b(?:bin|befinde mich|sind|befinden uns|werde|arbeite) (?:ich )?${PART}${AWAY_PLACE}`,
    String.raw`\bab (?:dem )?${PART} wieder (?:für sie da|erreichbar|im büro)`,
    String.raw`(?:unser|das) (?:büro|geschäft|laden|betrieb) (?:ist|bleibt) ${PART}geschlossen|wir haben ${PART}betriebsferien|(?:wegen|während der) betriebsferien`,
    String.raw`(?:our|the) offices? (?:is|are|will be) closed`,
    String.raw`(?:arbeite|bin) (?:ich )?nicht mehr (?:bei|für|in) |nicht mehr (?:bei uns|im unternehmen) (?:tätig|beschäftigt)|habe das unternehmen verlassen|no longer (?:with|work(?:s|ing)? (?:for|at))`,
    String.raw`je suis (?:actuellement )?(?:absent|en congé|en vacances)|sono (?:attualmente )?(?:fuori|assente|in ferie)|(?:estoy|estaré) (?:fuera|ausente|de vacaciones)|ik ben (?:momenteel |tot ${PART})?(?:afwezig|niet aanwezig|met vakantie|op vakantie)|jag är (?:på semester|inte på kontoret|tjänstledig)|jeg er (?:på ferie|ikke på kontoret)`,
  ].join('|'),
  'iu',
)
/** Only one whose mails are kept waiting says so. */
const KEPT_WAITING =
  /(?:(?:wird|werden) (?:[^.\n]{0,40} )?(?:nicht|automatisch) (?:weitergeleitet|gelesen|bearbeitet|abgerufen)|nach (?:meiner|unserer) rückkehr|upon my return|when i (?:return|get back)|(?:limited|no) access to (?:my )?(?:e-?mail|mails)|not (?:be )?(?:checking|reading) (?:my )?(?:e-?mail|mail)|will (?:return (?:on|to|in|by)|be back|respond|reply)|ne (?:sera|seront) pas (?:lus?|transférés?)|à mon retour|al mio (?:ritorno|rientro)|a mi regreso|bij (?:mijn )?terugkomst|automatisch(?:e|er|en)? (?:antwort|nachricht|erstellt)|this is an auto)/iu
const SENT_ELSEWHERE =
  /(?:(?:in|bei) dring(?:enden|lichen)|meine vertretung|vertritt mich|in urgent cases|for urgent|urgent matters?|en cas d'urgence|in caso di urgenza|per urgenze|en caso de urgencia|voor dringende|my colleague|mon collègue|mijn collega|(?:wenden sie sich|please contact|veuillez contacter|neem contact op)[^\n]{0,80}(?:@|\d{4}))/iu
const URGENT =
  /(?:in|bei) dring(?:enden|lichen) (?:fällen|angelegenheiten)|(?:in|for) urgent (?:cases|matters|issues)|en cas d'urgence|in caso di urgenza|en caso de urgencia|voor dringende/iu
/** Who wants something of a shop, or asks, is a person. */
const WANTS =
  /liefer|paket|päckchen|sendung|versand|bestell|zustell|abhol|umtausch|umtauschen|ersatz|mein konto|kundenkonto|nachbar|deliver|parcel|shipment|shipping|\borders?\b|refund|replacement|livr(?:er|aison)|commande|colis|consegna|pacco|ordine|entrega|pedido|bezorg|pakket|bestelling|\?/iu
const MACHINE_TEXT =
  /(?:(?:dies ist|hierbei handelt es sich um|das ist) eine automatisch(?:e)?(?:[- ](?:generierte|erstellte|erzeugte|versendete))? (?:antwort|e-?mail|nachricht|mail|mitteilung|eingangsbestätigung|bestätigung)|this is an? (?:automat(?:ed|ic)(?:ally)?|auto)[- ]?(?:generated )?(?:response|reply|message|e-?mail|acknowledg\w+|notification)|diese (?:e-?mail|nachricht) wurde (?:automatisch|maschinell) (?:generiert|erstellt|erzeugt|versandt|versendet)|automatisch generierte (?:e-?mail|nachricht|antwort)|bitte antworten sie nicht (?:direkt )?auf diese|antworten sie bitte nicht auf diese|(?:please )?do not (?:reply|respond) (?:directly )?to this (?:e-?mail|message|automated)|ceci est (?:un message|une réponse) automatique|(?:dit is een|deze e-?mail is) automatisch (?:gegenereerd|verzonden|verstuurd|bericht)|questo è un (?:messaggio|avviso) automatico|este es un (?:mensaje|correo) (?:automático|generado automáticamente)|esta é uma (?:mensagem|resposta) automática|detta är ett automatiskt|dette er en automatisk|wiadomość (?:została )?wygenerowana automatycznie)/iu
const RECEIVED =
  /(?:(?:ihre|deine|die) (?:anfrage|nachricht|e-?mail|mail|schreiben|meldung) (?:ist|wurde|haben wir)[^.\n]{0,40}(?:eingegangen|erhalten|erfasst|registriert|angelegt)|haben (?:ihre|deine|diese|sie|ihr) (?:(?:anfrage|nachricht|e-?mail|mail|schreiben) )?(?:[^.\n]{0,40})?(?:erhalten|erfasst|registriert)|(?:your|the) (?:request|message|e-?mail|enquiry|inquiry|ticket|case)[^.\n]{0,30} has been (?:received|created|registered|logged|assigned)|(?:we(?:'ve| have)|have) (?:successfully )?received your|under (?:the )?(?:ticket|case|reference)|unter der (?:ticket|vorgangs|bearbeitungs|fall))/iu
const PROMISED =
  /(?:melden uns|setzen uns|werden (?:sie|diese|ihr)|bearbeite|schnellstmöglich|so (?:schnell|bald) wie möglich|in kürze|umgehend|innerhalb von|innerhalb der nächsten|bei rückfragen|get back to you|will (?:respond|reply|contact|be in touch)|as soon as possible|within \d|support staff|being reviewed|reply to this e-?mail|bitte geben sie)/iu
const TICKET_NUMBER =
  /(?:ticket|case|vorgangs?|fall|referenz|anfrage|request|id)[- ]?(?:nummer|nr\.?|number|no\.?|id)?(?: lautet| ist| is)?\s?[:#]{0,2}\s?[\p{L}-]{0,6}\d{3,}|#\s?\d{4,}/iu
const TICKET_TEXT =
  /(?:(?:ticket|vorgangs?|fall|case|referenz|bearbeitungs)[- ]?(?:nummer|nr|number|id)|ticket #|eingegangen und|has been (?:received|created|assigned)|haben ihre (?:anfrage|nachricht|e-?mail) erhalten|received your (?:e-?mail|message|request|enquiry|inquiry))/iu

export type Wording = 'out-of-office' | 'receipt' | 'read-receipt' | 'auto-reply' | null
const HEAD = 700

/** What kind of machine the subject speaks of, before any look at the text. Some are headed by persons as well. */
export function wordingOfSubject(subject: string): Wording {
  if (subject === '') return null
  if (AWAY_SUBJECT.test(subject) || AUTO_SUFFIX.test(subject) || NOTES_SUBJECT.test(subject)) return 'out-of-office'
  if (READ_RECEIPT_SUBJECT.test(subject)) return 'read-receipt'
  return RECEIPT_SUBJECT.test(subject) ? 'receipt' : null
}

/** Whether only a program heads a mail so. */
const isProgramSubject = (subject: string): boolean =>
  PROGRAM_SUBJECT.test(subject) || AUTO_SUFFIX.test(subject) || NOTES_SUBJECT.test(subject)

/** One of these stands in every text that the expressions below find; looking for them is a hundred times quicker. */
const HINT =
  /automat|antworten sie|maschinell|this is an auto|not re|office|abwesend|urlaub|er haus|im haus|im büro|erreichbar|für sie da|elternzeit|mutterschutz|reise|betriebsferien|geschlossen|closed|nicht mehr|verlassen|no longer|are away|am away|m away|be away|leave|vacation|holiday|absent|congé|vacances|fuori|assente|ferie|fuera|ausente|vacaciones|afwezig|aanwezig|vakantie|semester|kontoret|tjänstledig|eingegangen|erhalten|erfasst|received|has been|persönlich/iu

/** A shop on holiday says what becomes of letters and orders that come in. */
const COMES_IN =
  /(?:eingehende|eingegangene|ihre)n? (?:bestellungen|anfragen|e-?mails|mails|nachrichten)[^\n]{0,60}(?:bearbeitet|versendet|versandt|verschickt|beantwortet)|(?:orders|messages|e-?mails) (?:received|placed) [^\n]{0,60}(?:processed|shipped|answered)/iu
/** What a program said stands between quotation marks where a person complains of it, or with what has come of it. */
const QUOTED = /\s?["„“”»«][^"„“”»«\n]{3,200}["“”»«]/gu
const COMPLAINS =
  /(?<!\p{L})(?:seitdem|bis heute|bis jetzt|bisher|immer noch|noch immer|nichts gehört|tage her|wochen her|since then|still (?:no|waiting)|nothing (?:since|happened)|days ago|weeks ago)(?!\p{L})/iu

const withoutQuoted = (words: string): string => words.replace(QUOTED, '')

/** Whether the mail calls itself a machine's, rather than somebody else's. */
const isSelfCalled = (head: string): boolean =>
  MACHINE_TEXT.test(head) && MACHINE_TEXT.test(withoutQuoted(head)) && !COMPLAINS.test(head)

/** What subject and text say together; a person's "ich bin im Urlaub" alone is not enough. Only the beginning is read. */
export function wordingOfMail(subject: string, text: string, bySubject: Wording): Wording {
  if (bySubject === 'read-receipt') return isReadReceipt(text) ? 'read-receipt' : null
  const head = text.slice(0, HEAD)
  if (bySubject === 'out-of-office' && isProgramSubject(subject) && !isAboutSubject(subject, head))
    return 'out-of-office'
  if (bySubject === 'out-of-office' && text.length < MAX_NOTE && URGENT.test(head) && !wantsOf(subject, head))
    return 'out-of-office'
  if (!HINT.test(head)) return null
  const away = AWAY_TEXT.test(head)
  if (isSelfCalled(head)) return away ? 'out-of-office' : saysReceived(head) ? 'receipt' : 'auto-reply'
  if (away && text.length < MAX_NOTE && isNoteOfAbsence(head, subject, bySubject)) return 'out-of-office'
  const isSaid = isReceipt(`${subject}\n${head}`, bySubject === 'receipt')
  return isSaid && isReceipt(withoutQuoted(`${subject}\n${head}`), bySubject === 'receipt') ? 'receipt' : null
}

/** It has a number, or says that somebody will see to it. */
const saysReceived = (head: string): boolean => TICKET_TEXT.test(head) || (RECEIVED.test(head) && PROMISED.test(head))

/** "Auto-Reply", and below it what somebody wants of the shop, who has got nothing but such: a person's heading. */
const isAboutSubject = (subject: string, head: string): boolean =>
  BARE_SUBJECT.test(subject) &&
  WANTS.test(head) &&
  !MACHINE_TEXT.test(head) &&
  !THANKS_FIRST.test(head) &&
  !(AWAY_TEXT.test(head) && (KEPT_WAITING.test(head) || SENT_ELSEWHERE.test(head)))
const THANKS_FIRST = /^[^.!?]{0,80}(?:thank you|thanks|vielen dank|danke|merci|grazie|gracias|bedankt)(?!\p{L})/iu
const BARE_SUBJECT = new RegExp(String.raw`^\W{0,3}(?:${PROGRAM_WORDS})\W{0,3}$`, 'iu')

const MAX_NOTE = 1500

/** Behind a colon stands what was answered; else the subject is the writer's. */
const wantsOf = (subject: string, head: string): boolean =>
  WANTS.test(head) || (!subject.includes(':') && WANTS.test(subject))

function isNoteOfAbsence(head: string, subject: string, bySubject: Wording): boolean {
  const wants = wantsOf(subject, head)
  if (COMES_IN.test(head)) return true
  if (KEPT_WAITING.test(head)) return !wants || SENT_ELSEWHERE.test(head)
  return !wants && (bySubject === 'out-of-office' || SENT_ELSEWHERE.test(head))
}

/** It came in and somebody will see to it; where the subject does not say so, it needs a number too. */
const isReceipt = (words: string, isHeadedSo: boolean): boolean =>
  (isHeadedSo || TICKET_NUMBER.test(words)) && RECEIVED.test(words) && PROMISED.test(words) && !COMPLAINS.test(words)

const isReadReceipt = (text: string): boolean =>
  text.length < 800 && (text.trim().length < 20 || (READ_RECEIPT_TEXT.test(text) && RECEIPT_NOUN.test(text)))

/** Whether an automatic reply is a note of absence or a receipt; for mail that is automatic anyway. */
export function kindOfAutoReply(subject: string, text: string): 'out-of-office' | 'receipt' | 'auto-reply' {
  const bySubject = wordingOfSubject(subject)
  if (bySubject === 'receipt') return 'receipt'
  const head = text.slice(0, HEAD)
  if (AWAY_TEXT.test(head)) return 'out-of-office'
  if (TICKET_TEXT.test(head)) return 'receipt'
  return bySubject === 'out-of-office' ? 'out-of-office' : 'auto-reply'
}
