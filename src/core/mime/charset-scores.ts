import { decodeWith } from './decode-bytes.ts'

/** How much a text looks like running text in a charset: about 1 for a fitting one, below 0 for a plainly wrong one. */
type Score = (sample: Buffer) => number

// oxlint-disable-next-line no-control-regex -- all that is not ASCII
const foreign = /[^\x00-\x7f]/gu
/** C1 controls, replacement and private characters never stand in a letter. */
const never = /[\u0080-\u009f\ufffd\ue000-\uf8ff]/gu

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Share of the characters above ASCII that are usual in such texts, minus what is rare (weighed by 4) and what is impossible. */
function scored(charset: string, usual: RegExp, rare: RegExp | null, bonus = 0): Score {
  return sample => {
    const text = decodeWith(charset, sample)
    const total = count(text, foreign)
    if (total === 0) return -1
    const bad = 2 * count(text, never) + (rare ? 4 * count(text, rare) : 0)
    return (count(text, usual) - bad) / total + bonus
  }
}

// Western text has single high letters among ASCII ones, and typographic marks at the edges of words.
const western =
  /(?<=^|[A-Za-z\s"'(äöüß])[äöüÄÖÜßéèêàáâçñóòôíìîúùûåæøõãëïœ](?=[A-Za-z\s"'.,;:!?)äöüßéèàçñáíóúâêîôûãõåæøëï-]|$)|(?<![A-Za-z])[€„“‘‚–—•«»§°\u00a0©®´¡¿](?![\u0080-\uffff])|(?<=[A-Za-z.,!?])[’”“»…](?![\u0080-\uffff])/gu
const central =
  /(?<=[a-z\s])[ąćęłńśźżáčďéěíňóřšťúůýžőűăâîşţ](?=[a-z\s.,;:!?)ąćęłńśźżáčďéěíňóřšťúůýžőűăâîşţ-]|$)|(?<![a-z])[€„“–](?![\u0080-\uffff])/giu
// Frequent letters of Russian, Ukrainian and Bulgarian; the wrong Cyrillic charset turns them into rare or capital ones.
const cyrillic = /[оеаинтсрвлкмдпуяызьбгчйіїєъ](?=[а-яёіїє]|[^А-Яа-яё]|$)/gu
const cyrillicRare = /[A-Za-z][а-яё]|[а-яё][А-ЯЁ]|[\u2500-\u259f]/gu
const kana = /[\u3040-\u30ff\u3000-\u3002]|[\u4e00-\u9fff](?=[\u3040-\u30ff])/gu
const halfKana = /[\uff61-\uff9f]/gu
// The few hundred most frequent characters make up about half of any Chinese text.
const simplified =
  /[的一是不了在人有我他这们中来上大为和国地到以说时要就出会可也你对生能子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运您请谢]/gu
const traditional =
  /[的一是不了在人有我他這們中來上大為和國地到以說時要就出會可也你對生能子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心本前開但因只從想實日者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應向頭文體美相見被利什二等或新己制身果加西月話合回特代內信表化老給世位次度門任常先海通教原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活更別打女變四總何電數安少報才結反受目太量再感建務做接必場件計管期市直資命您請謝]/gu
const chinesePoints = /[，。！？、：；（）「」]/gu

function chinese(charset: string, frequent: RegExp): Score {
  return sample => {
    const text = decodeWith(charset, sample)
    const total = count(text, foreign)
    if (total === 0) return -1
    return (1.6 * count(text, frequent) + 0.3 * count(text, chinesePoints) - 3 * count(text, never)) / total
  }
}

/** Charsets to choose from where nothing else is known; of equals, the first. */
export const charsetScores: readonly (readonly [charset: string, score: Score])[] = [
  ['windows-1252', scored('windows-1252', western, null, 0.02)],
  ['cp850', scored('cp850', western, /[\u2500-\u259f]/gu, -0.1)],
  ['macintosh', scored('macintosh', western, null, -0.12)],
  ['windows-1250', scored('windows-1250', central, null, -0.05)],
  ['iso-8859-2', scored('iso-8859-2', central, null, -0.06)],
  ['koi8-r', scored('koi8-r', cyrillic, cyrillicRare)],
  ['windows-1251', scored('windows-1251', cyrillic, cyrillicRare)],
  ['iso-8859-5', scored('iso-8859-5', cyrillic, cyrillicRare)],
  ['ibm866', scored('ibm866', cyrillic, cyrillicRare)],
  ['shift_jis', scored('shift_jis', kana, halfKana)],
  ['euc-jp', scored('euc-jp', kana, halfKana)],
  ['gb18030', chinese('gb18030', simplified)],
  ['big5', chinese('big5', traditional)],
  [
    'euc-kr',
    scored(
      'euc-kr',
      /[\uac00-\ud7a3](?=[\uac00-\ud7a3])|[이다는을를에의가은고하로지도기서한요]/gu,
      /[\u4e00-\u9fff]/gu,
    ),
  ],
  ['windows-1253', scored('windows-1253', /[αοιτεσνηςρυπκμλάόίέήύώ](?=[α-ώ\s.,])/gu, /[A-Za-z][α-ω]|[α-ω][Α-Ω]/gu)],
  ['windows-1255', scored('windows-1255', /[א-ת](?=[א-ת])/gu, /[א-ת][A-Za-z]/gu)],
  ['windows-1256', scored('windows-1256', /[اليمنوتربعدسفكح](?=[ء-ي\s])/gu, /[ء-ي][A-Za-z]/gu)],
  [
    'windows-874',
    scored('windows-874', /[\u0e01-\u0e2e](?=[\u0e30-\u0e3a\u0e40-\u0e4e])/gu, /[\u0e01-\u0e5b][A-Za-z]/gu),
  ],
]
