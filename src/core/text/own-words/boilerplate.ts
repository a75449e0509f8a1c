/** Words of law that firms put under their mail. */
const CONFIDENTIAL =
  /vertraulich|confidential|confidentiel|riservat|confidencial|vertrouwelijk|poufn|fortrolig|konfidentiel|luottamuksellis|důvěrn|gizli|конфиденциальн|privileged|rechtlich geschützt|機密/iu
const RECIPIENT =
  /(?:e-?mail|nachricht|message|messaggio|mensaje|mensagem|bericht|wiadomo|meddelande|meddelelse|viesti|zpráv|mesaj|сообщени|anlagen|attachments?|information)/iu
const LAW =
  /adressat|empfänger|recipient|addressee|destinat|geadresseerde|irrtümlich|in error|par erreur|per errore|por error|por engano|vernichten|löschen|delete|destroy|détruire|unbefugt|unauthori[sz]ed|verbreitung|disclosure|prohibited|untersagt|nicht gestattet|strictly|weitergabe|dissemination|intended/iu
const NATURE =
  /^(?:.{0,4})?(?:please (?:consider|think of) the environment|bitte (?:denken sie an die umwelt|prüfen sie, ob diese|prüfen sie.{0,40}drucken|drucken sie diese)|denken sie an die umwelt|pensez à l'environnement|think before you print|p please consider)/iu
const LEGAL_START =
  /^(?:\W{0,6})(?:disclaimer|confidentiality (?:notice|note)|vertraulichkeitshinweis|haftungsausschluss|rechtlicher hinweis|legal notice|important notice|avis de confidentialité|avviso di riservatezza|aviso legal|hinweis(?:e)? zum datenschutz|datenschutzhinweis|informationen zum datenschutz)\b/iu

/** One of these stands in every disclaimer. */
const DISCLAIMER_HINT =
  /vertraulich|confiden|riservat|vertrouwelijk|poufn|fortrolig|konfidentiel|luottamuksellis|důvěrn|gizli|конфиденциальн|privileged|geschützt|機密|umwelt|environment|environnement|before you print|disclaimer|haftung|hinweis|notice|legal/iu

const LEGAL_HINT =
  /vertraulich|confiden|riservat|vertrouwelijk|poufn|disclaimer|haftungsausschluss|privileged|intended (?:recipient|solely|only)/i
/** How much of the end of a letter is looked at. */
const LEGAL_TAIL = 8000

/** Quick look, so that most mail costs one search. */
export const mayHoldDisclaimer = (text: string, start: number, end: number): boolean =>
  end - start > 100 && LEGAL_HINT.test(text.slice(Math.max(start, end - LEGAL_TAIL), end))

const LEGAL_HEADING =
  /^[*_=\s-]{0,6}(?:e-?mail )?(?:disclaimer|confidentiality (?:notice|note)|legal (?:notice|disclaimer)|vertraulichkeitshinweis|haftungsausschluss|rechtlicher hinweis|avis de confidentialité|avviso di riservatezza|aviso legal)[*_=\s:.-]{0,6}$/iu

/** "Disclaimer" in a line of its own. */
export const isLegalHeading = (body: string): boolean => body.length < 60 && LEGAL_HEADING.test(body)

/** Firms do not say "ich": who asks for confidence about his own matter does. */
const SOMEBODY = /(?<!\p{L})(?:ich|mir|meine?[rsnm]?)(?!\p{L})/iu

/** Whether the paragraph is a disclaimer: it names the mail, calls it confidential and says what a stranger must do. */
export function disclaimerFrom(paragraph: string): boolean {
  if (paragraph.length < 30) return false
  if (!DISCLAIMER_HINT.test(paragraph)) return false
  if (NATURE.test(paragraph)) return true
  if (LEGAL_START.test(paragraph)) return paragraph.length > 60 || LAW.test(paragraph)
  if (SOMEBODY.test(paragraph)) return false
  return paragraph.length > 70 && CONFIDENTIAL.test(paragraph) && RECIPIENT.test(paragraph) && LAW.test(paragraph)
}

const LIST = [
  /^\S.{0,80} mailing list$/iu,
  /^you (?:received|are receiving|receive) this (?:message|e-?mail|mail)?\s?(?:because|as)\b/iu,
  /^to (?:unsubscribe|post to this group|stop receiving|view this discussion|manage your subscription)\b/iu,
  /^(?:unsubscribe|abmelden|newsletter abbestellen|austragen|se désabonner|désinscription|cancella iscrizione|darse de baja|uitschrijven)\b(?: ?[:<]|\s*$|\s*https?:| (?:here|hier|link)\s*(?:[:<.]|$|https?:))/iu,
  /^(?:sie erhalten|du erhältst|ihr erhaltet|sie bekommen) diese[n]?\s(?:e-?mail|nachricht|mail|newsletter|mitteilung)\b.{0,12}(?:weil|da|als)\b/iu,
  /^(?:wenn sie|falls sie|möchten sie|um)\s.{0,60}(?:newsletter|verteiler|mailingliste|nachrichten|e-?mails)\s.{0,40}(?:abbestellen|abmelden|nicht mehr|austragen)/iu,
  /^vous recevez (?:ce message|cet e-?mail|ce courriel)/iu,
  /^reply to this e?-?mail directly/iu,
  /^(?:view|see) (?:it|this (?:message|discussion|issue))? ?(?:on|in) (?:github|gitlab|the web|your browser)/iu,
  /^-{2,} ?you (?:received|are receiving)/iu,
  /^this (?:message|e-?mail) was sent to\b.{0,80}@/iu,
  /^diese (?:e-?mail|nachricht) (?:wurde|ging) an\b.{0,80}@/iu,
]

/** The line with which a list's footer begins. */
export function isListFooter(body: string): boolean {
  if (body.length < 8 || body.length >= 300) return false
  if (!LIST_START.test(body) && !body.endsWith('list')) return false
  return LIST.some(form => form.test(body))
}
/** Quick look: how any of the forms begins. */
const LIST_START =
  /^(?:you re|to |unsu|abme|newsl|aust|se dé|dési|canc|darse|uits|sie e|sie b|du e|ihr e|wenn s|falls s|möch|um |vous|reply|view|see |--|this |diese )/iu

const SCANNER = /vir|avast|avg|kasp|mcafee|norton|data|eset|sophos/i
const READER = [
  /(?:virus|viren|antivirus|avast|avg|kaspersky|mcafee|norton|g data|eset|sophos)/iu,
  /(?:geprüft|checked|scanned|überprüft|virus-free|virenfrei|analysé|controllat|analizado|gecontroleerd)/iu,
]

/** "Diese E-Mail wurde von Avast auf Viren geprüft." */
export const isReaderFooter = (paragraph: string): boolean =>
  paragraph.length < 500 &&
  SCANNER.test(paragraph) &&
  READER.every(form => form.test(paragraph)) &&
  /e-?mail|nachricht|message|virus-free/iu.test(paragraph)

const BANNER =
  /^\W{0,4}(?:caution|warning|achtung|vorsicht|extern(?:al)?|warnung|attention|external e?-?mail|externe e-?mail|externer absender|external sender)\b.{0,40}(?:extern|outside|außerhalb|ausserhalb|originated|sender|absender|e-?mail|links|anhänge)/iu

/** Whether a paragraph is a warning that a mail system sets above letters from outside. */
export const isBanner = (paragraph: string): boolean =>
  paragraph.length < 500 && BANNER.test(paragraph) && /extern|outside|außerhalb|ausserhalb/iu.test(paragraph)
