/** The named characters of HTML 4 and those of HTML 5 that mail programs write; others stay as they are. */
const latin1 = `nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml`
const greek = `Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau Upsilon Phi Chi Psi Omega`
const latinA = `Amacr amacr Abreve abreve Aogon aogon Cacute cacute Ccirc ccirc Cdot cdot Ccaron ccaron Dcaron dcaron Dstrok dstrok Emacr emacr - - Edot edot Eogon eogon Ecaron ecaron Gcirc gcirc Gbreve gbreve Gdot gdot Gcedil - Hcirc hcirc Hstrok hstrok Itilde itilde Imacr imacr - - Iogon iogon Idot imath IJlig ijlig Jcirc jcirc Kcedil kcedil kgreen Lacute lacute Lcedil lcedil Lcaron lcaron Lmidot lmidot Lstrok lstrok Nacute nacute Ncedil ncedil Ncaron ncaron napos ENG eng Omacr omacr - - Odblac odblac OElig oelig Racute racute Rcedil rcedil Rcaron rcaron Sacute sacute Scirc scirc Scedil scedil Scaron scaron Tcedil tcedil Tcaron tcaron Tstrok tstrok Utilde utilde Umacr umacr Ubreve ubreve Uring uring Udblac udblac Uogon uogon Wcirc wcirc Ycirc ycirc Yuml Zacute zacute Zdot zdot Zcaron zcaron`
const cyrillic = `Acy Bcy Vcy Gcy Dcy IEcy ZHcy Zcy Icy Jcy Kcy Lcy Mcy Ncy Ocy Pcy Rcy Scy Tcy Ucy Fcy KHcy TScy CHcy SHcy SHCHcy HARDcy Ycy SOFTcy Ecy YUcy YAcy`
const others: Readonly<Record<string, number>> = {
  amp: 38,
  lt: 60,
  gt: 62,
  quot: 34,
  apos: 39,
  AMP: 38,
  LT: 60,
  GT: 62,
  QUOT: 34,
  COPY: 169,
  REG: 174,
  fnof: 402,
  circ: 710,
  tilde: 732,
  ensp: 8194,
  emsp: 8195,
  thinsp: 8201,
  zwnj: 8204,
  zwj: 8205,
  lrm: 8206,
  rlm: 8207,
  ndash: 8211,
  mdash: 8212,
  lsquo: 8216,
  rsquo: 8217,
  sbquo: 8218,
  ldquo: 8220,
  rdquo: 8221,
  bdquo: 8222,
  dagger: 8224,
  Dagger: 8225,
  bull: 8226,
  hellip: 8230,
  permil: 8240,
  prime: 8242,
  Prime: 8243,
  lsaquo: 8249,
  rsaquo: 8250,
  oline: 8254,
  frasl: 8260,
  euro: 8364,
  image: 8465,
  weierp: 8472,
  real: 8476,
  trade: 8482,
  alefsym: 8501,
  larr: 8592,
  uarr: 8593,
  rarr: 8594,
  darr: 8595,
  harr: 8596,
  crarr: 8629,
  lArr: 8656,
  uArr: 8657,
  rArr: 8658,
  dArr: 8659,
  hArr: 8660,
  forall: 8704,
  part: 8706,
  exist: 8707,
  empty: 8709,
  nabla: 8711,
  isin: 8712,
  notin: 8713,
  ni: 8715,
  prod: 8719,
  sum: 8721,
  minus: 8722,
  lowast: 8727,
  radic: 8730,
  prop: 8733,
  infin: 8734,
  ang: 8736,
  and: 8743,
  or: 8744,
  cap: 8745,
  cup: 8746,
  int: 8747,
  there4: 8756,
  sim: 8764,
  cong: 8773,
  asymp: 8776,
  ne: 8800,
  equiv: 8801,
  le: 8804,
  ge: 8805,
  sub: 8834,
  sup: 8835,
  nsub: 8836,
  sube: 8838,
  supe: 8839,
  oplus: 8853,
  otimes: 8855,
  perp: 8869,
  sdot: 8901,
  lceil: 8968,
  rceil: 8969,
  lfloor: 8970,
  rfloor: 8971,
  lang: 9001,
  rang: 9002,
  loz: 9674,
  spades: 9824,
  clubs: 9827,
  hearts: 9829,
  diams: 9830,
}
/** Of HTML 5. */
const html5: Readonly<Record<string, number>> = {
  check: 10003,
  cross: 10007,
  star: 9734,
  starf: 9733,
  phone: 9742,
  num: 35,
  dollar: 36,
  percnt: 37,
  lpar: 40,
  rpar: 41,
  ast: 42,
  plus: 43,
  comma: 44,
  period: 46,
  sol: 47,
  colon: 58,
  semi: 59,
  equals: 61,
  quest: 63,
  commat: 64,
  lbrack: 91,
  lsqb: 91,
  bsol: 92,
  rsqb: 93,
  rbrack: 93,
  lowbar: 95,
  lbrace: 123,
  lcub: 123,
  vert: 124,
  verbar: 124,
  rbrace: 125,
  rcub: 125,
  NewLine: 10,
  Tab: 9,
  inodot: 305,
  nbhy: 8209,
  dash: 8208,
  horbar: 8213,
  numsp: 8199,
  puncsp: 8200,
  hairsp: 8202,
  heartsuit: 9829,
  diamondsuit: 9830,
  spadesuit: 9824,
  clubsuit: 9827,
  checkmark: 10003,
  male: 9794,
  female: 9792,
  ohm: 937,
  half: 189,
  numero: 8470,
  rightarrow: 8594,
  leftarrow: 8592,
  Rightarrow: 8658,
  rarrw: 8605,
  bullet: 8226,
  hyphen: 8208,
  grave: 96,
  Hat: 94,
  excl: 33,
  midast: 42,
  mldr: 8230,
  nldr: 8229,
  lsquor: 8218,
  ldquor: 8222,
  rsquor: 8217,
  rdquor: 8221,
  OpenCurlyQuote: 8216,
  CloseCurlyQuote: 8217,
  OpenCurlyDoubleQuote: 8220,
  CloseCurlyDoubleQuote: 8221,
  NonBreakingSpace: 160,
  ThinSpace: 8201,
  ZeroWidthSpace: 8203,
  NoBreak: 8288,
  copysr: 8471,
  incare: 8453,
  caret: 8257,
  bigstar: 9733,
  square: 9633,
  squf: 9642,
  blacksquare: 9642,
  utri: 9653,
  dtri: 9663,
  rtri: 9657,
  ltri: 9667,
  angst: 197,
  frac13: 8531,
  frac23: 8532,
  frac15: 8533,
  frac18: 8539,
  frac38: 8540,
  frac58: 8541,
  frac78: 8542,
  approx: 8776,
  leq: 8804,
  geq: 8805,
  pm: 177,
  div: 247,
  cir: 9675,
}

const named = new Map<string, string>(Object.entries(others).map(([name, code]) => [name, String.fromCodePoint(code)]))
latin1.split(' ').forEach((name, i) => named.set(name, String.fromCharCode(160 + i)))
greek.split(' ').forEach((name, i) => {
  named.set(name, String.fromCharCode(913 + i)).set(name.toLowerCase(), String.fromCharCode(945 + i))
})
for (const [name, code] of Object.entries(html5)) named.set(name, String.fromCodePoint(code))
latinA.split(' ').forEach((name, i) => named.set(name, String.fromCharCode(256 + i)))
cyrillic.split(' ').forEach((name, i) => {
  named.set(name, String.fromCharCode(0x410 + i)).set(name.toLowerCase(), String.fromCharCode(0x430 + i))
})
named.set('sigmaf', 'ς')

/** HTML reads 0x80-0x9F as windows-1252 ("&#150;" is a dash). */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const ENTITY = /&(?:#(\d{1,8})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,30}));?/g

/** Decodes character references; unknown ones stay as written. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) {
      const isName = whole.endsWith(';') || withoutSemicolon.has(name)
      return (isName ? named.get(name) : undefined) ?? legacyName(name, whole)
    }
    return character(decimal === undefined ? Number.parseInt(hex ?? '0', 16) : Number(decimal))
  })
}

/** Old pages leave the semicolon out: "&uumlber" is "über". */
function legacyName(name: string, whole: string): string {
  if (whole.endsWith(';')) return whole
  for (let length = Math.min(6, name.length - 1); length >= 2; length--) {
    const head = name.slice(0, length)
    const found = named.get(head)
    if (found !== undefined && legacy.has(head)) return found + name.slice(length)
  }
  return whole
}
const legacy = new Set([...latin1.split(' '), 'amp', 'lt', 'gt', 'quot'])
/** The others are words and parts of addresses as well: "?id=1&lang=de". */
const withoutSemicolon = new Set([
  ...legacy,
  ...'AMP LT GT QUOT COPY REG apos euro ndash mdash lsquo rsquo sbquo ldquo rdquo bdquo bull hellip trade'.split(' '),
])

function character(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return WINDOWS_1252[code - 0x80] ?? '\ufffd'
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd'
  return String.fromCodePoint(code)
}
