import type { TermStep, WordPattern } from './parse.ts'

export const particles = [
  'zurueck',
  'weiter',
  'wieder',
  'nach',
  'fest',
  'fern',
  'heim',
  'hin',
  'her',
  'los',
  'mit',
  'vor',
  'weg',
  'auf',
  'aus',
  'ein',
  'bei',
  'zu',
  'ab',
  'an',
  'um',
] as const

/** Strong verbs by what their infinitive, past participle and stem are without the particle: all finite forms begin so. */
const strongVerbs: readonly (readonly [infinitive: string, participle: string, ...stems: string[]])[] = [
  ['rufen', 'gerufen', 'ruf', 'rief'],
  ['geben', 'gegeben', 'geb', 'gib', 'gab', 'gaeb'],
  ['nehmen', 'genommen', 'nehm', 'nimm', 'nahm', 'naehm'],
  ['kommen', 'gekommen', 'komm', 'kam', 'kaem'],
  ['halten', 'gehalten', 'halt', 'haelt', 'hielt'],
  ['weisen', 'gewiesen', 'weis', 'wies'],
  ['ziehen', 'gezogen', 'zieh', 'zog'],
  ['bringen', 'gebracht', 'bring', 'brach'],
  ['brechen', 'gebrochen', 'brech', 'brich', 'brach'],
  ['gehen', 'gegangen', 'geh', 'ging'],
  ['treten', 'getreten', 'tret', 'tritt', 'trat'],
  ['schreiben', 'geschrieben', 'schreib', 'schrieb'],
  ['schreien', 'geschrien', 'schrei', 'schrie'],
  ['lassen', 'gelassen', 'lass', 'laess', 'liess'],
  ['bieten', 'geboten', 'biet', 'bot'],
  ['fallen', 'gefallen', 'fall', 'faell', 'fiel'],
  ['fahren', 'gefahren', 'fahr', 'faehr', 'fuhr'],
  ['raten', 'geraten', 'rat', 'raet', 'riet'],
  ['springen', 'gesprungen', 'spring', 'sprang'],
  ['senden', 'gesendet', 'send', 'sand'],
  ['sehen', 'gesehen', 'seh', 'sieh', 'sah'],
]
const endings = ['', 'e', 'st', 't', 'en', 'te', 'ten', 'tet', 'est', 'et', 'ete', 'eten', 'n']
const shortestVerb = 3
/** Beginnings such as `anmeldung*` or `mitarbeiter*` are no verbs. */
const isNoun = /(ung|keit|heit|ion|er|el|in|e)$/u

/**
 * A separable verb as it stands in a main clause: "zurückrufen" and "zurückgerufen" in "rief … zurück". null for what is no
 * such verb. Other beginnings of words (`umtausch*`) are taken for verbs as well.
 */
export function separatedSteps({ kind, text }: WordPattern): readonly [verb: TermStep, particle: TermStep] | null {
  if (kind !== 'whole' && kind !== 'start') return null
  const particle = particles.find(one => text.startsWith(one) && text.length - one.length > shortestVerb)
  if (particle === undefined) return null
  const stems = stemsOf(text.slice(particle.length), kind === 'start')
  if (stems.length === 0) return null
  const forms = stems.flatMap(stem => endings.map(ending => stem + ending))
  return [
    { words: forms.map(form => ({ kind: 'whole' as const, text: form })), afterGap: false },
    { words: [{ kind: 'whole', text: particle }], afterGap: true, closesClause: true },
  ]
}

function stemsOf(verb: string, isBeginning: boolean): readonly string[] {
  const strong = strongVerbs.find(([infinitive, participle, stem]) =>
    isBeginning ? verb === stem : verb === infinitive || verb === participle || verb === `zu${infinitive}`,
  )
  if (strong !== undefined) return strong.slice(2)
  const weak = /^ge(\w+?)e?t$/u.exec(verb)?.[1] ?? /^(?:zu)?(\w+?)e?n$/u.exec(verb)?.[1]
  const stem = isBeginning ? verb : weak
  if (stem === undefined || stem.length < shortestVerb || (isBeginning && isNoun.test(stem))) return []
  return [stem]
}
