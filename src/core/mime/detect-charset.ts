import { isUtf8 } from 'node:buffer'

/**
 * Guesses the charset of text whose label is missing or wrong. UTF-8 is certain enough to be tested by its form alone;
 * the others are decoded and scored by how much the result looks like running text of a language written in them.
 */
export function detectCharset(bytes: Buffer): string {
  const sample = bytes.length > 65536 ? bytes.subarray(0, 65536) : bytes
  if (sample.includes('\x1b$') || sample.includes('\x1b(J')) return 'iso-2022-jp'
  const wide = wideCharset(sample)
  if (wide !== null) return wide
  if (isUtf8(bytes)) return 'utf-8'
  const { valid, invalid } = countUtf8(sample)
  if (valid > 0 && valid >= invalid * 3) return 'utf-8'
  let best = 'windows-1252'
  let bestScore = -Infinity
  for (const [name, score] of candidates) {
    const value = score(sample)
    if (value > bestScore) [best, bestScore] = [name, value]
  }
  return best
}

/** UTF-16 without a label: by its mark, or by the zero bytes that Latin text has in every other place. */
function wideCharset(sample: Buffer): string | null {
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le'
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be'
  if (sample.length < 8) return null
  let even = 0
  let odd = 0
  const length = Math.min(sample.length, 2048)
  for (let i = 0; i + 1 < length; i += 2) {
    if (sample[i] === 0) even++
    if (sample[i + 1] === 0) odd++
  }
  if (odd > length / 5 && even < length / 50) return 'utf-16le'
  if (even > length / 5 && odd < length / 50) return 'utf-16be'
  return null
}

/** Well-formed and broken multi-byte sequences. */
export function countUtf8(bytes: Buffer): { valid: number; invalid: number } {
  let valid = 0
  let invalid = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0
    if (byte < 0x80) continue
    const length =
      byte >= 0xc2 && byte < 0xe0 ? 1 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xf0 && byte < 0xf5 ? 3 : 0
    let tail = 0
    while (tail < length && ((bytes[i + 1 + tail] ?? 0) & 0xc0) === 0x80) tail++
    if (length > 0 && tail === length) valid++
    else invalid++
    i += tail
  }
  return { valid, invalid }
}

type Score = (sample: Buffer) => number

/** Share of the non-ASCII characters that are usual in running text, minus what never is. */
function byPattern(charset: string, usual: RegExp, rare: RegExp): Score {
  return sample => {
    const text = new TextDecoder(charset).decode(sample)
    const foreign = count(text, foreignLetter)
    if (foreign === 0) return -1
    return (count(text, usual) - 4 * count(text, rare)) / foreign
  }
}

const count = (text: string, pattern: RegExp): number => (text.match(pattern) ?? []).length

// oxlint-disable-next-line no-control-regex -- all that is not ASCII
const foreignLetter = /[^\x00-\x7f]/gu
const control = '\\u0080-\\u009f\\ufffd'
const cyrillicRare = new RegExp(`[${control}]|[A-Za-z][а-яё]|[а-яё][А-ЯЁ]|[\\u2500-\\u259f]`, 'gu')
// Frequent letters of Russian, Ukrainian and Bulgarian; the wrong Cyrillic charset turns them into rare or capital ones.
const cyrillicUsual = /[оеаинтсрвлкмдпуяызьбгчйіїєъ](?=[а-яёіїє]|[^А-Яа-яё]|$)/gu

const candidates: readonly (readonly [string, Score])[] = [
  // Western text has single high letters among ASCII ones, and the smart quotes, dash and euro of Windows.
  [
    'windows-1252',
    sample =>
      latin(
        sample,
        'windows-1252',
        /(?<=^|[A-Za-z\s"'(äöüß])[äöüÄÖÜßéèêàáâçñóòôíìîúùûåæøõãëïœ](?=[A-Za-z\s"'.,;:!?)äöüßéèàçñáíóúâêîôûãõåæøëï-]|$)|[€„“”‚‘’–—…•«»§°\u00a0©®´²³µ¡¿]/gu,
        0.02,
      ),
  ],
  [
    'windows-1250',
    sample =>
      latin(
        sample,
        'windows-1250',
        /(?<=[a-z\s])[ąćęłńśźżáčďéěíňóřšťúůýžőűăâîşţ](?=[a-z\s.,;:!?)ąćęłńśźżáčďéěíňóřšťúůýžőűăâîşţ-]|$)|[€„“”–…]/giu,
        -0.05,
      ),
  ],
  [
    'iso-8859-2',
    sample =>
      latin(
        sample,
        'iso-8859-2',
        /(?<=[a-z\s])[ąćęłńśźżáčďéěíňóřšťúůýžőűăâîşţ](?=[a-z\s.,;:!?)ąćęłńśźżáčďéěíňóřšťúůýžőűăâîşţ-]|$)/giu,
        -0.06,
      ),
  ],
  ['koi8-r', byPattern('koi8-r', cyrillicUsual, cyrillicRare)],
  ['windows-1251', byPattern('windows-1251', cyrillicUsual, cyrillicRare)],
  ['iso-8859-5', byPattern('iso-8859-5', cyrillicUsual, cyrillicRare)],
  ['ibm866', byPattern('ibm866', cyrillicUsual, cyrillicRare)],
  [
    'shift_jis',
    byPattern(
      'shift_jis',
      /[\u3040-\u30ff\u3000-\u3002]|[\u4e00-\u9fff](?=[\u3040-\u30ff])/gu,
      new RegExp(`[${control}\\ue000-\\uf8ff]|[\\uff61-\\uff9f]`, 'gu'),
    ),
  ],
  [
    'euc-jp',
    byPattern(
      'euc-jp',
      /[\u3040-\u30ff\u3000-\u3002]|[\u4e00-\u9fff](?=[\u3040-\u30ff])/gu,
      new RegExp(`[${control}\\ue000-\\uf8ff\\uff61-\\uff9f]`, 'gu'),
    ),
  ],
  [
    'gb18030',
    sample =>
      chinese(
        sample,
        'gb18030',
        /[的一是不了在人有我他这们中来上大为和国地到以说时要就出会可也你对生能子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运您请谢]/gu,
      ),
  ],
  [
    'big5',
    sample =>
      chinese(
        sample,
        'big5',
        /[的一是不了在人有我他這們中來上大為和國地到以說時要就出會可也你對生能子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心本前開但因只從想實日者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應向頭文體美相見被利什二等或新己制身果加西月話合回特代內信表化老給世位次度門任常先海通教原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活更別打女變四總何電數安少報才結反受目太量再感建務做接必場件計管期市直資命您請謝]/gu,
      ),
  ],
  [
    'euc-kr',
    byPattern(
      'euc-kr',
      /[\uac00-\ud7a3]{2}|[이다는을를에의가은고하로지도기서한]/gu,
      new RegExp(`[${control}\\u4e00-\\u9fff]`, 'gu'),
    ),
  ],
  [
    'windows-1253',
    byPattern(
      'windows-1253',
      /[αοιτεσνηςρυπκμλάόίέήύώ](?=[α-ώ\s.,])/gu,
      new RegExp(`[${control}A-Za-z](?=[α-ω])|[α-ω][Α-Ω]`, 'gu'),
    ),
  ],
  ['windows-1255', byPattern('windows-1255', /[א-ת]{2}/gu, new RegExp(`[${control}]|[א-ת][A-Za-z]`, 'gu'))],
  ['windows-1256', byPattern('windows-1256', /[اليمنوتربعد]{2}/gu, new RegExp(`[${control}]|[ا-ي][A-Za-z]`, 'gu'))],
  [
    'windows-874',
    byPattern(
      'windows-874',
      /[\u0e01-\u0e2e][\u0e30-\u0e3a\u0e40-\u0e4e]/gu,
      new RegExp(`[${control}]|[\\u0e01-\\u0e5b][A-Za-z]`, 'gu'),
    ),
  ],
]

function latin(sample: Buffer, charset: string, usual: RegExp, bonus: number): number {
  const text = new TextDecoder(charset).decode(sample)
  const foreign = count(text, foreignLetter)
  if (foreign === 0) return 1
  return (count(text, usual) - count(text, new RegExp(`[${control}]`, 'gu'))) / foreign + bonus
}

/** Double-byte Chinese: the few hundred most frequent characters make up about half of any text. */
function chinese(sample: Buffer, charset: string, frequent: RegExp): number {
  const text = new TextDecoder(charset).decode(sample)
  const foreign = count(text, foreignLetter)
  if (foreign === 0) return -1
  const bad = count(text, new RegExp(`[${control}\\ue000-\\uf8ff]`, 'gu'))
  return (1.6 * count(text, frequent) + 0.3 * count(text, /[，。！？、：；（）「」]/gu) - 3 * bad) / foreign
}
