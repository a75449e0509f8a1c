import { iconv } from './rare-charsets.ts'

/** How a charset is decoded: by the platform's TextDecoder, by iconv-lite, by our own reader, or by looking at the bytes. */
export type CharsetPlan =
  | { readonly by: 'platform' | 'iconv'; readonly name: string }
  | { readonly by: 'own'; readonly name: 'hz-gb-2312' | 'iso-2022-kr' | 'iso-2022-cn' }
  | { readonly by: 'detection'; readonly known: boolean }

/** Names seen in mail that no standard table lists, or that must be read as a superset to be right. */
const aliases: Readonly<Record<string, string>> = {
  cp1252: 'windows-1252',
  'windows-1252http-equivcontent-type': 'windows-1252',
  'iso-8859-1:1987': 'windows-1252',
  'latin-1': 'windows-1252',
  iso88591: 'windows-1252',
  'iso-latin-1': 'windows-1252',
  latin9: 'iso-8859-15',
  'latin-9': 'iso-8859-15',
  'iso-8859-8-i': 'iso-8859-8',
  utf8: 'utf-8',
  'utf-8n': 'utf-8',
  utf8mb4: 'utf-8',
  'unicode-1-1-utf-8': 'utf-8',
  cp65001: 'utf-8',
  utf16: 'utf-16',
  cp1200: 'utf-16le',
  cp1201: 'utf-16be',
  'unicode-1-1-utf-7': 'utf-7',
  'x-unicode-2-0-utf-7': 'utf-7',
  cp65000: 'utf-7',
  gb2312: 'gb18030',
  'gb_2312-80': 'gb18030',
  gbk: 'gb18030',
  'x-gbk': 'gb18030',
  cp936: 'gb18030',
  ms936: 'gb18030',
  'euc-cn': 'gb18030',
  cp932: 'shift_jis',
  'x-sjis': 'shift_jis',
  sjis: 'shift_jis',
  'shift-jis': 'shift_jis',
  'x-shiftjis': 'shift_jis',
  cp50220: 'iso-2022-jp',
  cp50221: 'iso-2022-jp',
  cp50222: 'iso-2022-jp',
  'iso-2022-jp-1': 'iso-2022-jp',
  'iso-2022-jp-2': 'iso-2022-jp',
  'iso-2022-jp-ms': 'iso-2022-jp',
  'iso-2022-jp-3': 'iso-2022-jp',
  'iso-2022-jp-2004': 'iso-2022-jp',
  cp51932: 'euc-jp',
  ujis: 'euc-jp',
  'euc-jisx0213': 'euc-jp',
  cp949: 'euc-kr',
  uhc: 'euc-kr',
  'x-windows-949': 'euc-kr',
  'ks_c_5601-1992': 'euc-kr',
  'ks_c_5861-1992': 'euc-kr',
  'ks-c-5601-1987': 'euc-kr',
  cp950: 'big5',
  'big5-eten': 'big5',
  koi8: 'koi8-r',
  koi8_r: 'koi8-r',
  'x-mac-roman': 'macintosh',
  'x-mac-cyrillic': 'x-mac-cyrillic',
  'x-mac-ce': 'maccenteuro',
  'x-mac-centraleurroman': 'maccenteuro',
  hz: 'hz-gb-2312',
  'cn-gb': 'gb18030',
  'cn-big5': 'big5',
  tis620: 'windows-874',
  cp874: 'windows-874',
  'iso-8859-11': 'windows-874',
}
const own: ReadonlySet<string> = new Set(['hz-gb-2312', 'iso-2022-kr', 'iso-2022-cn'])
const unnamed: ReadonlySet<string> = new Set([
  '',
  'us-ascii',
  'ascii',
  'usascii',
  'ansi',
  'ansi_x3.4-1968',
  'iso646-us',
  'iso-ir-6',
  '7bit',
  '8bit',
  'default',
  'unknown',
  'x-unknown',
  'unknown-8bit',
  'x-user-defined',
  '_autodetect',
  '_autodetect_all',
  '_autodetect_kr',
  '_iso-2022-jp$esc',
  'none',
  'binary',
  'utf',
  'system',
  'undefined',
  'null',
  'charset',
  'text',
])
const plans = new Map<string, CharsetPlan>()

/** Chooses the decoder for a charset name as it stands in a mail: any case, quotes, blanks, cp/windows forms. */
export function planFor(name: string): CharsetPlan {
  const known = plans.get(name)
  if (known) return known
  const plan = choosePlan(name)
  if (plans.size < 1000) plans.set(name, plan)
  return plan
}

function choosePlan(given: string): CharsetPlan {
  const clean = given
    .toLowerCase()
    .replace(/^[\s"'<=]+|[\s"'>;,]+$/g, '')
    .replace(/^charset=/, '')
    .replace(/^3d"?/, '')
  if (unnamed.has(clean)) return { by: 'detection', known: clean !== '' && clean !== 'none' }
  for (const name of candidates(clean)) {
    if (own.has(name)) return { by: 'own', name: name as 'hz-gb-2312' }
    if (name === 'utf-16') return { by: 'platform', name: 'utf-16' }
    const platform = platformName(name)
    if (platform !== null) return { by: 'platform', name: platform }
    if (iconvNames.test(name) && iconv().encodingExists(name)) return { by: 'iconv', name }
  }
  return { by: 'detection', known: false }
}

/** The name itself, then what it may have been meant to be: `iso8859_15`, `win-1252`, `ibm-850`, `windows1250`. */
function candidates(clean: string): readonly string[] {
  const iso = /^(?:x-)?iso[-_ ]?8859[-_ ]?(\d{1,2})(?:[-_:].*)?$/.exec(clean)
  const windows = /^(?:x-)?(?:win|windows|cp|ms|ansi)[-_ ]?(?:cp[-_]?)?(125\d|874)$/.exec(clean)
  const page = /^(?:x-)?(?:ibm|cp|dos|oem|csibm|csoem|pc)[-_ ]?0*(\d{3,4})$/.exec(clean)
  // Microsoft's numbers of the ISO alphabets: 28591 is the first.
  const numbered = /^(?:cp|windows-)(2859[1-9]|2860[0-5])$/.exec(clean)
  return [
    aliases[clean],
    numbered && `iso-8859-${Number(numbered[1]) - 28590}`,
    iso && (iso[1] === '11' ? 'windows-874' : `iso-8859-${iso[1]}`),
    windows && `windows-${windows[1]}`,
    page && (page[1] === '866' ? 'ibm866' : `cp${page[1]}`),
    clean,
    clean.replace(/_/g, '-'),
  ].filter(name => typeof name === 'string')
}

const iconvNames =
  /^(?:cp(?:437|720|737|775|8\d\d|1046|112[4-9]|1133|1161|1162|1163|1251)|mac(?:croatian|cyrillic|greek|iceland|roman|romania|thai|turkish|ukraine|centeuro)|utf-7|utf-7-imap|utf-32(?:le|be)?|armscii-?8|viscii|tcvn|georgian-?(?:academy|ps)|pt154|rk1048|hp-?roman8|gb18030|big5-?hkscs)$/

function platformName(name: string): string | null {
  try {
    const { encoding } = new TextDecoder(name)
    return encoding === 'gbk' ? 'gb18030' : encoding
  } catch {
    return null // not a label of the WHATWG table; the next candidate is tried
  }
}
