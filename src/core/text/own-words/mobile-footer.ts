const device = `iphon\\p{L}{0,5}|ipad\\p{L}{0,4}|ipod|apple watch|smartphone|handy|mobiltelefon|mobilgerät|mobile|phone|cell ?phone|telefon|telefoon|téléphone|teléfono|telefone|telefonino|cellulare|portable|móvil|celular|mobiel|mobil|matkapuhelin|puhelin|komórki|telefonu|telefonu|tablet|tablette|blackberry|android|
  galaxy|samsung|huawei|xiaomi|redmi|nokia|htc|lumia|motorola|sony|xperia|pixel|oneplus|windows phone|windows 10|windows|outlook|yahoo|gmx|web\\.de|t-online|freenet|gmail|hotmail|aol|protonmail|proton mail|bluemail|k-9|spark|superhuman|em client|fairemail|tuta|tutanota|nine|mailbird|mail app|mail-app|app|mac|macbook|verizon|at&t|t-mobile|telekom|vodafone|o2|wireless|ipad pro|fairphone|gerät|device|unterwegs|mailbox|aol|pda|treo|kindle|chromebook`
const words = device
  .split('|')
  .map(word => word.trim())
  .join('|')

/** "Sent from my …" takes up to five words: a sentence that begins so has more, or a comma. */
const MY_DEVICE =
  /^(?:sent from my|sent via my|sent using my|envoyé de mon|envoyé depuis mon|inviato dal mio|inviato da mio|enviado desde mi|enviado de mi|enviado do meu|enviado a partir do meu|verzonden vanaf mijn|verstuurd vanaf mijn|verzonden met mijn|skickat från min|sendt fra min|lähetetty minun|gesendet von meinem|gesendet von meiner|gesendet mit meinem|von meinem|von meiner)(?: [^\s,.;:!?]+,?){1,6}(?: gesendet| geschickt| geschrieben| aus gesendet)?(?:[.,] {1,2}(?:please )?(?:excuse|sorry|pardon)\b.{0,60})?\s*[.!]?$/iu
const SENT_WITH = new RegExp(
  `^(?:sent|gesendet|versendet|verschickt|geschickt|geschrieben|getippt|envoyé|envoyée|inviato|inviata|enviado|enviada|verzonden|verstuurd|wysłano|wysłane|skickat|skickades|sendt|sent mobile|lähetetty|odesláno|odoslané|отправлено|відправлено|надіслано|küldve|elküldve|trimis|poslano|сформировано)(?![\\p{L}])[^,;!?]{0,60}(?:${words})(?![\\p{L}])[\\s\\p{L}\\p{N}()/+'’®™.-]{0,50}[.!]?$`,
  'iu',
)
const MY_SENT = new RegExp(
  `^(?:(?:diese|dies|die)\\s(?:nachricht|e-?mail|mail)\\s.{0,30})?(?:von|mit|vom|über|unterwegs)\\b.{0,50}(?:${words})\\b.{0,20}\\b(?:gesendet|geschickt|verschickt|geschrieben|versendet|getippt|verfasst|erstellt)\\.?$`,
  'iu',
)
const GET_APP =
  /^(?:get|hole? dir|hol(?:en)? (?:sie )?(?:sich )?|téléchargez|télécharger|obtenez|obtenir|obtener|descargar|scarica|ottieni|obter|obtenha|download|pobierz|hämta|hent|skaffa|få|hanki|загрузить|скачать|stáhnout|indir|holen sie sich|laden sie)\s.{0,30}(?:outlook|bluemail|yahoo|app\b|aqua mail|typeapp).{0,60}$/iu
const OTHER = [
  /^(?:sent|gesendet|envoyé|inviato|enviado|verzonden|verstuurd)\b.{0,30}\b(?:iphone|ipad|outlook|android|yahoo|blackberry)\b.{0,60}$/iu,
  /^outlook (?:for|für|pour|per|para|voor) (?:ios|android|mac).{0,60}$/iu,
  /^von (?:unterwegs|outlook|mobil|yahoo mail|gmx|web\.de)\b.{0,40}(?:gesendet|geschrieben|verschickt)?\.?$/iu,
  /(?:iphone|ipad|cihazım|telefonum|android).{0,12}(?:gönderildi|gönderilmiştir)\.?$/iu,
  /^(?:iphone|ipad|outlook|android|ios).{0,12}(?:から送信|에서 보냄)/iu,
  /^(?:从|發自|发自|從).{0,20}(?:发送|發送|傳送|iphone|ipad|手机|手機)?$/u,
  /^나의 .{1,20}에서 보냄$/u,
  /^sent via the [\p{Lu}].{0,60}\b(?:smartphone|phone|tablet|device)$/iu,
  /^(?:mobil gesendet|per handy gesendet|vom handy gesendet|gesendet vom handy|von mobil gesendet|sent on the go|sent from mobile|sendt fra mobil|mobilsvar)\.?$/iu,
  /^(?:bitte )?(?:entschuldigen sie|excuse|please excuse|pardon|sorry for)\s.{0,40}(?:tippfehler|typos|brevity|kürze|rechtschreib)/iu,
  /^(?:mit freundlichen grüßen,? )?(?:gesendet mit|sent with) [\p{L}\d .-]{2,30}$/iu,
  /^[\p{L}\d ]{2,20} app for (?:ios|android)$/iu,
  /^from my (?:iphone|ipad|mobile|phone|android|blackberry|samsung|galaxy)(?: \S{1,12}){0,2}\.?$/iu,
  /^(?:[Ss]ent (?:from|using|via|with)|[Gg]esendet (?:mit|via)) (?:(?:[\p{Lu}\d]|my)[\p{L}\d.]*)(?: [\p{Lu}\d][\p{L}\d.]*){0,3}(?: (?:for|für) (?:ios|android|windows|mac|iphone|ipad))?[.!]?$/u,
  /^provenance ?: courrier pour windows/iu,
  /^lähetetty \S{2,20}(?: \d{1,2}:n)? sähköpostista\.?$/iu,
  /^envoyé (?:depuis|à partir de|avec) l['’]application .{3,40}$/iu,
  /^отправлено из .{3,40}$/iu,
  /^sent on the (?:move|run|go|road)\.?$/iu,
  /^(?:mit freundlicher unterstützung|powered by) (?:meines|my) (?:iphone|ipad|handy|phone)s?\.?$/iu,
  /^secured with (?:tuta|tutanota|proton|mailfence)\b.{0,40}$/iu,
  /^来自我的.{2,20}$/u,
  /^\p{Lu}\p{L}+ from mobile\.?$/u,
  /^أُ?رسلت من .{2,30}$/u,
  /^(?:sent from|gesendet mit) fairemail, an open source email app\.?$/iu,
  /^sent wirelessly (?:from|via|by|on) .{3,60}$/iu,
]
const MAX_FOOTER = 130

/** One of these stands in every footer; looking for them is much quicker than the expressions, and in one pass than one by one. */
const HINT =
  /sent|send|sende|geschick|geschrieb|getippt|verfasst|erstellt|unterwegs|envoy|inviat|envia|verzond|verstuur|wysł|skick|lähet|odesl|odosl|gönder|отправ|відправ|надісл|сформ|küld|trimis|posl|outlook|bluemail|yahoo|app|送|보냄|发|發|從|entschuld|excuse|sorry|pardon|mobil|from my|provenance|unterstützung|powered|secured|来自|from mobile|رسلت/iu

/** A line that a mail program or phone adds: "Von meinem iPhone gesendet". */
export function isMobileFooter(line: string): boolean {
  if (line.length < 6 || line.length > MAX_FOOTER) return false
  if (!HINT.test(line)) return false
  const body = line
    .replace(/^[-–—*_<[(\s]+|[*_>\])\s]+$/g, '')
    .replace(/\[([^\]]{2,40})\]\(https?:\/\/[^\s)]*\)/, '$1')
    .replace(/\s*[<(]?\s?https?:\/\/\S+(?:\s?[>)])?/g, '')
    .trim()
  if (body.length < 6 || SPEAKER.test(body)) return false
  return forms.some(form => form.test(body))
}
/** "Gesendet habe ich die Fotos von meinem iPhone" is a sentence. */
const SPEAKER = /(?<!\p{L})(?:ich|habe|haben|wir|I)(?!\p{L})/u
const forms = [MY_DEVICE, SENT_WITH, MY_SENT, GET_APP, ...OTHER]
