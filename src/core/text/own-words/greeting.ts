import type { LineMap } from './line-map.ts'
import { isBlankLine, ownRuns } from './line-map.ts'
import { remembered } from './remembered.ts'

const closing = `mit freundlichen grüßen|mit freundlichem gruß|mit freundlichen grüssen|mit freundlichem gruss|mit freundlichen gruessen|mit freundlichem gruess|freundliche grüße|freundliche grüsse|freundlichen gruß|freundlicher gruß|freundliche gruesse|freundl. grüße|mit besten grüßen|mit bestem gruß|mit besten grüssen|
  mit lieben grüßen|mit herzlichen grüßen|mit vielen grüßen|mit sonnigen grüßen|viele grüße|viele grüsse|viele gruesse|vielen dank und (?:viele|freundliche|beste|liebe|herzliche) grüße|beste grüße|besten gruß|beste grüsse|beste gruesse|liebe grüße|liebe grüsse|liebe gruesse|lieben gruß|lieber gruß|herzliche grüße|herzliche grüsse|herzliche gruesse|herzlichen gruß|herzlichst|
  schöne grüße|schöne grüsse|schoene gruesse|schönen gruß|sonnige grüße|grüße|grüsse|gruesse|gruß|gruss|hochachtungsvoll|mfg|m\\.f\\.g\\.|lg|vg|bg|vlg|glg|hg|ihre?|dein|deine|euer|eure|bis bald|alles gute|alles liebe|ciao|servus|schönes wochenende|schönen tag(?: noch)?|einen schönen tag(?: noch)?|
  kind regards|best regards|warm regards|warmest regards|with kind regards|with best regards|many regards|regards|rgds|best wishes|with best wishes|all the best|best|yours sincerely|yours faithfully|yours truly|yours|sincerely|sincerely yours|faithfully|cheers|thanks|thank you|many thanks|thanks and regards|thanks & regards|thanks in advance|thank you and (?:best|kind) regards|thx|take care|respectfully|cordially|love|
  cordialement|bien cordialement|sincères salutations|salutations|meilleures salutations|bien à vous|amicalement|cdlt|cordiali saluti|distinti saluti|un saluto|saluti|grazie|saludos|un saludo|saludos cordiales|atentamente|gracias|atenciosamente|cumprimentos|com os melhores cumprimentos|obrigado|obrigada|met vriendelijke groet(?:en)?|vriendelijke groet(?:en)?|groet(?:en|jes)?|mvg|
  pozdrawiam|z poważaniem|serdecznie pozdrawiam|med vänlig hälsning|med vänliga hälsningar|vänliga hälsningar|hälsningar|mvh|med venlig hilsen|venlig hilsen|hilsen|med vennlig hilsen|vennlig hilsen|ystävällisin terveisin|parhain terveisin|terveisin|s pozdravem|saygılarımla|с уважением|с наилучшими пожеланиями`
const salutation = `sehr geehrte[rs]?|sehr verehrte[rs]?|geehrte[rs]?|werte[rs]?|liebe[rs]?|hallo|hallöchen|guten (?:tag|morgen|abend)|grüß (?:gott|dich|sie|euch)|gruess gott|grüezi|grüß gott|moin(?: moin)?|servus|hi|hey|huhu|mahlzeit|
  dear|hello|hi there|good (?:morning|afternoon|evening|day)|greetings|to whom it may concern|bonjour|bonsoir|cher|chère|chers|salut|madame|monsieur|buongiorno|buonasera|gentile|gentili|salve|ciao|caro|cara|hola|buenos días|buenas tardes|estimado|estimada|estimados|querido|querida|olá|bom dia|boa tarde|prezado|prezada|prezados|
  geachte|beste|goedendag|goedemorgen|hoi|dag|dzień dobry|szanowni|szanowny|szanowna|witam|cześć|hej|hejsan|hei|hyvä|moi|god dag|kære|kjære|dobrý den|ahoj|vážený|vážená|merhaba|sayın|iyi günler|здравствуйте|добрый день|уважаемый|уважаемая|уважаемые`

const words = (list: string): string =>
  list
    .split('|')
    .map(word => word.trim())
    .join('|')

/** Words that may follow a formula without telling anything: "aus Göttingen", "vom Bodensee", "und vielen Dank". */
const CLOSING = new RegExp(
  `^(?:(?:vielen dank|danke|besten dank|herzlichen dank|danke schön|danke vorab|many thanks|thanks)(?: und|,| and| &|!|\\.)? ?)?(?:${words(closing)})(?:,? (?:aus|vom|von|from|sendet|wünscht)(?: \\S+){1,3})?(?:,? (?:ihr|ihre|dein|deine|euer|eure))?[\\s,.!;:–-]*$`,
  'iu',
)
const CLOSING_WITH_NAME = new RegExp(
  `^(?:mit freundlichen grüßen|viele grüße|liebe grüße|beste grüße|freundliche grüße|herzliche grüße|schöne grüße|gruß|grüße|lg|mfg|vg|(?:kind|best|warm) regards|regards|best wishes|cheers|thanks)[,.!]? (?:\\p{Lu}[\\p{L}'.-]*\\s?){1,3}$`,
  'iu',
)
const SALUTATION = new RegExp(`^(?:${words(salutation)})(?![\\p{L}])[^?]{0,70}$`, 'iu')
const SALUTATION_END = /[,!.;:–-]+$/u
const MAX_WORDS = 7

export const isClosing = remembered((line: string): boolean => {
  const body = withoutBold(line)
  return body.length <= 60 && body.length >= 2 && (CLOSING.test(body) || CLOSING_WITH_NAME.test(body))
})

/** "Sehr geehrte Frau Lang, sehr geehrter Herr Dr. Klein,"; a line that goes on to say something is none. */
export function isSalutation(body: string): boolean {
  if (body.length > 80 || !SALUTATION.test(body)) return false
  const bare = body.replace(TITLES, '').replace(SALUTATION_END, '').trim()
  const parts = bare.split(/\s*,\s*/)
  if (/[.!?:;]/.test(bare) || !parts.every(part => SALUTATION.test(part))) return false
  const words = bare.split(/\s+/)
  if (words.length > MAX_WORDS * parts.length) return false
  return words.every(isAddressWord) || (words.length <= 3 && /[,!]$/.test(body))
}

/** Names and what stands around them; a verb is none of these. */
const isAddressWord = (word: string): boolean =>
  /^\p{Lu}/u.test(word) || ADDRESS_WORDS.test(word) || SALUTATION.test(word)
const ADDRESS_WORDS =
  /^(?:und|an|alle|alles|zusammen|liebe[rs]?|geehrte[rs]?|sehr|verehrte[rs]?|team|das|der|die|den|ganze|herr|herrn|frau|familie|damen|herren|kundenservice|kundendienst|support|tag|morgen|abend|gott|von|van|zu|there|all|everyone|everybody|sir|madam|mr|mrs|ms|or|and|to|whom|it|may|concern|afternoon|evening|vom|aus|nochmals|noch|einmal|mal|ihr|lieben|again|à|tous|et|de|la|le|a|tutti|todos|y|e|en|heer|mevrouw|meneer|och|og)$/iu
const TITLES = /\b(?:dr|prof|dipl|med|h\. ?c|mag|ing|st|hr|fr|mr|mrs|ms|jun|sen|u)\./giu

const NAME =
  /^(?:(?:i\. ?a\.|i\. ?v\.|ppa\.|dr\.|prof\.|dipl\.-\S+|frau|herr|familie|fam\.|mr|mrs|ms)\s+)*\p{L}[\p{L}'’.-]*(?:\s+(?:(?:von|van|de|der|den|zu|und|u\.|&|\+|and)\s+)?\p{L}[\p{L}'’.-]*){0,3}$/iu

/** One to four words without digits or marks. */
export const isName = (body: string): boolean => body.length <= 50 && namesOnly(body)
const namesOnly = remembered(body => NAME.test(withoutBold(body)))

/** Programs that make plain text of HTML write bold names as "*Petra Lang*". */
const withoutBold = (body: string): string => (/^[*_]/.test(body) ? body.replace(/^[*_]+|[*_]+$/g, '') : body)

/** Salutation on top and formula with name below: shown grey, never hidden from search or themes. */
export function markGreetings(map: LineMap): void {
  const runs = ownRuns(map)
  const first = runs[0]
  if (first && isSalutation(map.lines[first.from]?.body ?? '')) map.owner[first.from] = 'greeting'
  for (const run of runs) markClosing(map, Math.max(run.from, run.until - MAX_TAIL), run.until)
}
const MAX_TAIL = 12

function markClosing(map: LineMap, from: number, until: number): void {
  for (let i = until - 1; i >= from; i--) {
    if (map.owner[i] !== null || !isClosing(map.lines[i]?.body ?? '')) continue
    const after = namesAfter(map, i + 1, until)
    if (after === null) continue
    for (let k = i; k < after; k++) map.owner[k] ??= 'greeting'
    return
  }
}

/** Where the names under a formula end; null if something else stands there. */
function namesAfter(map: LineMap, at: number, until: number): number | null {
  let names = 0
  for (let i = at; i < until; i++) {
    if (isBlankLine(map.lines[i])) continue
    if (map.owner[i] !== null || !isName(map.lines[i]?.body ?? '') || ++names > 2) return names > 0 ? i : null
  }
  return until
}
