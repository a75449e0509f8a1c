/** What a word does to the words around it. */
export interface WordTraits {
  /** nicht, kein, never … */
  readonly negates: boolean
  /** "nicht nur", "nicht zuletzt": a negator before this word negates nothing. */
  readonly cancelsNegation: boolean
  /** aber, sondern, but: starts a clause of its own. */
  readonly opensClause: boolean
  /** A full stop behind it is part of it. */
  readonly abbreviation: boolean
  /** Function word of German (1), English (2), or neither (0). */
  readonly language: 0 | 1 | 2
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const negators = set(
  'nicht nie niemals kein keine keinen keinem keiner keines keins keinerlei ohne kaum weder niemand niemanden niemandem nichts ' +
    'nirgends nirgendwo not no never without hardly neither nobody nothing none cannot dont doesnt didnt cant wont isnt wasnt t',
)
const cancels = set('nur zuletzt wahr unterschaetzen umsonst only least')
const clauseOpeners = set(
  'aber sondern doch jedoch dafuer trotzdem but however yet although obwohl allerdings hingegen waehrend weil denn because',
)
const abbreviations = set(
  'nr ca bzw usw etc dr hr fr evtl ggf inkl exkl tel str vgl zzgl mr mrs ms dipl ing prof st art abs bspw ehem gem incl max min mind ' +
    'mwst okt nov dez jan feb aug sept sep uvm zb vs eg ie approx',
)
const german = set(
  'der die das und ich wir sie ist nicht ein eine einen einem einer zu mit auf fuer von den dem des im am es war sind hat haben habe ' +
    'auch aber noch wie bei uns mir mich ihr ihre ihren ihnen dass sich nach aus wenn oder als sehr schon nur kein keine werden wurde bitte doch da mein meine vom zum zur',
)
const english = set(
  'the and i we you is not a an to with on for of it was are have has had but at us me my your our that this be been they would could ' +
    'there so very just which from or as if when what do does did please will can were by',
)

/** "so", "was", "am", "an", "also" … are words of both languages and tell nothing. */
const both = set('was am an so war die in bin')

/** `folded` as `fold` makes it. Looked up once for each word: keep the answer. */
export function wordTraits(folded: string): WordTraits {
  const shared = both.has(folded)
  return {
    negates: negators.has(folded),
    cancelsNegation: cancels.has(folded),
    opensClause: clauseOpeners.has(folded),
    abbreviation: abbreviations.has(folded) || /^[a-z]$/u.test(folded) || /^\d{1,2}$/u.test(folded),
    language: shared ? 0 : german.has(folded) ? 1 : english.has(folded) ? 2 : 0,
  }
}
